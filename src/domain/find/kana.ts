/** Katakana as hiragana; all else stays. Half-width katakana must have been made full-width (NFKC) before. */
export const hiraganaOf = (text: string): string => text.replace(/[ァ-ヶ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60))
