import { type ContactHours, contactById } from '../../facts/facts'
import { isJapanese, SOURCE_LANGUAGE } from '../../i18n/writing'
import { usePage } from '../../page/page-context'
import { Call } from '../../ui/pictogram/place-pictograms'

type LineId = 'C-001' | 'C-002'
const NAMES = { 'C-001': 'contacts.c001.name', 'C-002': 'contacts.c002.name' } as const

/** The phone lines for readers of a language, the one in their language first. */
export const linesFor = (lang: string): readonly LineId[] =>
  lang === SOURCE_LANGUAGE ? ['C-001'] : isJapanese(lang) ? ['C-001', 'C-002'] : ['C-002', 'C-001']

/** The name of a phone line and its number as a link, large, for somebody in a hurry. */
export function LossLine({ id }: { readonly id: LineId }) {
  const { words } = usePage()
  const phone = phoneOf(id)
  return (
    <p>
      {words.r(NAMES[id])}
      <br />
      <a class="num tel" href={`tel:${phone.replaceAll('-', '')}`}>
        {phone}
      </a>
    </p>
  )
}

/** A phone line with its number as a button and its hours. */
export function CallLine({ id }: { readonly id: LineId }) {
  const { words, cite } = usePage()
  const phone = phoneOf(id)
  const { hours } = contactById(id)
  return (
    <div data-facts={cite(id)}>
      <p>{words.r(NAMES[id])}</p>
      <a class="btn" href={`tel:${phone.replaceAll('-', '')}`}>
        <Call small />
        <span class="num">{phone}</span>
      </a>
      {hours && <Hours of={hours} />}
    </div>
  )
}

function Hours({ of }: { readonly of: ContactHours }) {
  const { words } = usePage()
  const { r } = words
  const times = (hours: string) => (
    <span class="num">{hours.replaceAll(/\b0(?=\d:)/g, '').replace('-', isJapanese(words.lang) ? '〜' : '–')}</span>
  )
  return (
    <p class="soft">
      {r('common.call.hours', { weekdays: times(of.weekdays) })}
      <br />
      {r('common.call.weekends', { weekends: times(of.weekends) })}
      {of.closed && (
        <>
          <br />
          {r('common.call.closed')}
        </>
      )}
    </p>
  )
}

function phoneOf(id: LineId): string {
  const { phone } = contactById(id)
  if (!phone) throw new Error(`contact ${id} has no phone`)
  return phone
}
