export interface FoundColumn {
  readonly index: number
  /** The header as the file has it. */
  readonly header: string
}

/** A header as it is compared: NFKC, without blanks and line breaks, small letters. */
export const normalHeader = (header: string): string =>
  header
    .normalize('NFKC')
    .replace(/[\s\ufeff]/g, '')
    .toLowerCase()

/** 電話番号（代表） is 電話番号. */
export const withoutBrackets = (header: string): string => header.replace(/\([^)]*\)/g, '')
