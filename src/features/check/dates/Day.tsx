import type { LocalDate } from '../../../domain/time/local-date'
import { formatDate } from '../../../i18n/format'
import { richText } from '../../../i18n/RichText'

/** A day inside an island; pages have DateText. */
export const Day = ({ date, lang }: { readonly date: LocalDate; readonly lang: string }) => (
  <time datetime={date} class="one">
    {richText(formatDate(date, lang), lang)}
  </time>
)
