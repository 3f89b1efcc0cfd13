import type { Mark, Verification } from '../../domain/figures/figures'
import { usePage } from '../../page/page-context'
import { rateText } from './figure-text'

/** Behind a rate that was read from a scan. `print-order` and `ambiguous-pair` may belong to another prefecture. */
export const SIGNS: Readonly<Record<Mark, string>> = {
  verified: '',
  'cross-checked': '＊',
  'print-order': '※',
  'ambiguous-pair': '※',
  illegible: '',
}

/** Behind a figure of the country: read from a scan, or not in the document itself. */
export function verificationSign(verification: Verification): string {
  if (verification.startsWith('scan')) return '＊'
  return verification === 'second-hand' ? '◇' : ''
}

/** The signs of several figures from which one was calculated, each once. */
export const signsOf = (of: readonly ({ readonly verification: Verification } | undefined)[]): string =>
  [...new Set(of.map((figure) => (figure ? verificationSign(figure.verification) : '')))].join('')

export const isDoubtful = (mark: Mark): boolean => mark === 'print-order' || mark === 'ambiguous-pair'

/** A rate with the mark of its reading. Null is shown as not legible or, with the mark `verified`, as unknown. */
export function Rate({ percent, mark = 'verified' }: { readonly percent: number | null; readonly mark?: Mark }) {
  const { words } = usePage()
  if (percent === null) return <>{words.r(mark === 'illegible' ? 'stats.illegible' : 'stats.count.none')}</>
  const text = `${rateText(percent, words.lang)}${SIGNS[mark]}`
  return isDoubtful(mark) ? <span class="few">{text}</span> : <span class="num">{text}</span>
}

const SENTENCES = {
  'cross-checked': 'stats.marks.crossChecked',
  'print-order': 'stats.marks.printOrder',
  'ambiguous-pair': 'stats.marks.ambiguousPair',
  illegible: 'stats.marks.illegible',
} as const

/** What the marks on some rates mean, each said once. */
export function MarkNotes({ of }: { readonly of: readonly { readonly mark: Mark }[] }) {
  const { words } = usePage()
  const marks = new Set(of.map(({ mark }) => mark))
  return <>{Object.entries(SENTENCES).map(([mark, key]) => marks.has(mark as Mark) && <p key={mark}>{words.r(key)}</p>)}</>
}
