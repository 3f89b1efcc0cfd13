import { plain } from './cell-values'
import { kindOfList, type ListKind } from './facility-kind'
import type { Column } from './layouts'
import { municipalityInText, municipalityNamed } from './municipalities'
import type { RowReader } from './row-reader'

type Reader = RowReader<Column<'municipal'>>

const NOTE = /^(?:※|＊|\*|注[)）:：意\d]?|\(注|（注|備考[:：])/
const ONLY_A_MARK = /^(?:※|\*|注|備考)[\d:.)]*$/
const SUM = /^(?:合?計|小計|総計|総数|件数|施設数)(?:\s*[:：]?\s*[\d,]+.{0,4})?$/
/** Longer lines explain something. */
const LONGEST_HEADING = 25

/** Lines between the rows of a table that are no facility: headings, notes, sums, the second line of a record. */
export function isLine(reader: Reader): boolean {
  const filled = reader.all().filter((cell) => cell.trim() !== '')
  const [name, address] = [reader.text('name'), reader.text('address')]
  const hasPhone = /\d{5}/.test(plain(reader.text('tel')).replaceAll('-', ''))
  if (ONLY_A_MARK.test(plain(name))) return true
  if (filled.length === 1) return name === '' || address === ''
  if (address !== '' || reader.text('postal') !== '' || reader.text('addressTown') !== '') return false
  if (hasPhone) return false
  return name === '' || filled.some((cell) => NOTE.test(plain(cell)) || SUM.test(plain(cell)))
}

/** What a heading says of the rows below it. */
export interface Heading {
  readonly kind: ListKind | null
  readonly municipality: string | null
}

/** 【病院】, １．歯科医院, 前橋市; null for a line that is no heading. */
export function headingOf(line: string): Heading | null {
  const text = plain(line)
  if (text.length > LONGEST_HEADING || NOTE.test(text) || SUM.test(text)) return null
  const bare = text.replace(/^[\d.()\s]+|[【】[\]()<>《》■□◆◇●○▼・\s]/g, '')
  const [kind, municipality] = [kindOfList([text]), municipalityNamed(bare) ?? municipalityInText(text)]
  return kind === null && municipality === null ? null : { kind, municipality }
}
