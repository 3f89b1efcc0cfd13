import type { Interval } from '../../domain/time/dated'
import type { TextKey } from '../../i18n/text-keys'
import { Dated } from '../../page/Dated'
import { usePage } from '../../page/page-context'

type Title = Extract<TextKey, `papers.sheets.${string}`>

type SheetProps = Interval & {
  readonly title: Title
  readonly hasEndDate?: boolean
  /** `gone` is no longer valid, `part` is cut out of a sheet. */
  readonly look?: 'gone' | 'part'
}

/** A drawn paper with nothing but its title and, where one is printed, the box for the end date. The text beside it says the same. */
export function Sheet({ title, hasEndDate = false, look, from, to }: SheetProps) {
  const { words } = usePage()
  return (
    <Dated class={look ? `sheet ${look}` : 'sheet'} from={from} to={to}>
      <small>{words.r('papers.drawing')}</small>
      {look === 'part' ? words.r(title) : <b>{words.r(title)}</b>}
      <i />
      <i />
      {hasEndDate && <p>{words.r('papers.sheets.endDate')}</p>}
    </Dated>
  )
}
