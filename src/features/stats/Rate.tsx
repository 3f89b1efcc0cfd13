import type { Mark, Verification } from '../../domain/figures/figures'
import { SIGNS } from '../../domain/figures/mark-signs'
import type { PageWords } from '../../i18n/page-words'
import type { TextKey } from '../../i18n/text-keys'
import { usePage } from '../../page/page-context'
import { rateText } from './figure-text'

/** Behind a figure of the country: read from a scan, not in the document itself, or imported by who hosts the site. */
export function verificationSign(verification: Verification): string {
  if (verification.startsWith('scan')) return '＊'
  return verification === 'second-hand' ? '◇' : verification === 'imported' ? '☆' : ''
}

/** The signs of several figures from which one was calculated, each once. */
export const signsOf = (of: readonly ({ readonly verification: Verification } | undefined)[]): string =>
  [...new Set(of.map((figure) => (figure ? verificationSign(figure.verification) : '')))].join('')

export const isDoubtful = (mark: Mark): boolean => mark === 'print-order' || mark === 'ambiguous-pair'

/** A rate with the mark of its reading. Null is shown as not legible or, with the mark `verified`, as unknown. */
export function Rate({ percent, mark = 'verified' }: { readonly percent: number | null; readonly mark?: Mark }) {
  const { words } = usePage()
  if (percent === null) return <span class="one">{words.r(mark === 'illegible' ? 'stats.illegible' : 'stats.count.none')}</span>
  const text = `${rateText(percent, words.lang)}${SIGNS[mark]}`
  return isDoubtful(mark) ? <span class="few">{text}</span> : <span class="num">{text}</span>
}

const SENTENCES = {
  imported: 'stats.marks.imported',
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

/** What a mark means, as plain text; nothing for values that need none. */
export const markSentence = (words: PageWords, mark: Mark): string | undefined =>
  mark === 'verified' ? undefined : words.t(SENTENCES[mark])

const VERIFIED_AS = { '＊': 'stats.marks.scan', '◇': 'stats.marks.secondHand', '☆': 'stats.marks.imported' } as const
const verifiedKey = (verification: Verification) =>
  VERIFIED_AS[verificationSign(verification) as keyof typeof VERIFIED_AS] as TextKey | undefined

/** The same for figures of the country. */
export function verificationSentence(words: PageWords, verification: Verification): string | undefined {
  const key = verifiedKey(verification)
  return key && words.t(key)
}

/** What the signs behind figures of the country mean, each said once. */
export function VerificationNotes({ of }: { readonly of: readonly { readonly verification: Verification }[] }) {
  const { words } = usePage()
  const keys = new Set(of.map(({ verification }) => verifiedKey(verification)))
  return (
    <>
      {[...keys].map(
        (key) =>
          key && (
            <p key={key} class="soft">
              {words.r(key)}
            </p>
          ),
      )}
    </>
  )
}
