import { formatNumber } from '../../i18n/format'

/** A list larger than this is worth a word before it is fetched. */
const LARGE_BYTES = 300_000

/** The size of a large list in MB, as text; undefined where it is small or not known. */
export const megabytes = (packed: number | null, lang: string): string | undefined =>
  packed !== null && packed > LARGE_BYTES ? formatNumber(packed / 1e6, lang, 1) : undefined
