import { withJapaneseMarked } from '../../../i18n/japanese-runs'
import { writingOf } from '../../../i18n/writing'
import { Island } from '../../../page/Island'
import { usePage } from '../../../page/page-context'
import { QUOTE_TEXTS, QuoteFigure } from './QuoteFigure'
import { type Quote, quoteText } from './quote'

/** The figures of a page to hand on. Once a page. */
export function QuoteBox({ of }: { readonly of: readonly Quote[] }) {
  const { r, lang } = usePage().words
  const marked = writingOf(lang).script === 'Hans' ? of.map((quote) => withJapaneseMarked(quoteText(quote, lang))) : undefined
  return (
    <section id="quote">
      <h2>{r('stats.quote.title')}</h2>
      <Island name="QuoteFigure" of={QuoteFigure} texts={QUOTE_TEXTS} props={{ quotes: of, marked }} />
    </section>
  )
}
