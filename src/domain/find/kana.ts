/** Katakana as hiragana; all else stays. Half-width katakana must have been made full-width (NFKC) before. */
export const hiraganaOf = (text: string): string => text.replace(/[ァ-ヶ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60))

/** How the short name of a facility is read, in katakana: without the corporate prefix where it stands apart in both name and reading. */
export function shortReading({
  name,
  shortName,
  kana,
}: {
  readonly name: string
  readonly shortName: string
  readonly kana: string
}): string {
  const [names, readings] = [name.split(/\s+/), kana.split(/\s+/)]
  const isApart = names.length === readings.length && names.at(-1) === shortName
  return isApart ? (readings.at(-1) ?? kana) : kana
}
