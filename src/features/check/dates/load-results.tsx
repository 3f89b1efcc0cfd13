import type { DateOnCard } from '../../../domain/check/certificate'
import { islandWords } from '../../../i18n/island-words'
import { lateTexts } from '../../../i18n/late-texts'
import { CardResult } from './CardResult'
import { type CertificateProps, CertificateResult } from './CertificateResult'

type Props = Omit<CertificateProps, 'words'> & { readonly of: DateOnCard }

/** What a date leads to, whichever of the printed dates it is. */
export type Results = (props: Props) => ReturnType<typeof CertificateResult>

/** Rejects when the words cannot be fetched. */
export async function loadResults(lang: string): Promise<{ readonly Result: Results }> {
  const words: CertificateProps['words'] = islandWords(lang, await lateTexts('ends', lang))
  return {
    Result: ({ of, ...props }) =>
      of === 'certificate' ? <CertificateResult {...props} words={words} /> : <CardResult {...props} words={words} of={of} />,
  }
}
