import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32, deflateRawSync } from 'node:zlib'
import { onTestFinished } from 'vitest'
import type { UsageObservation } from '../../../src/domain/figures/usage'
import { type FacilityDirectory, parseFacilityShard } from '../../../src/domain/find/facilities'
import { parseUsageShard } from '../../../src/domain/find/usage-shard'
import { type ImportOptions, type ImportReport, importFiles } from '../../../src/pipeline/import/import-files'
import { projectData } from '../../../src/pipeline/import/project-data'

const FIXTURES = fileURLToPath(new URL('../../fixtures/import', import.meta.url))
export const fixture = (name: string) => join(FIXTURES, name)

/** A folder that is gone after the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'madoguchi-import-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** Writes files into a new folder and gives their paths. */
export function written(files: Readonly<Record<string, string | Uint8Array>>): string[] {
  const into = folder()
  return Object.entries(files).map(([name, content]) => {
    const path = join(into, name)
    writeFileSync(path, content)
    return path
  })
}

export const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')

interface ZipPart {
  readonly name: string | Uint8Array
  readonly content: string | Uint8Array
  /** What the directory claims, where it lies. */
  readonly size?: number
}

/** A zip archive with all that an attacker may write into it. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, size } of parts) {
    const [title, raw] = [Buffer.from(name as string), Buffer.from(content as string)]
    const packed = deflateRawSync(raw)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(raw), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(size ?? raw.length, 18)
    common.writeUInt16LE(title.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, title, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, tail, title]))
    locals.push(local)
    offset += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, list, end])
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const letters = (index: number): string => (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))

type Cell = string | number

function sheetXml(rows: readonly (readonly Cell[])[]): string {
  const cells = (row: readonly Cell[], n: number) =>
    row.map((cell, i) => {
      const at = `${letters(i)}${n}`
      return typeof cell === 'number'
        ? `<c r="${at}"><v>${cell}</v></c>`
        : `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
    })
  const lines = rows.map((row, i) => `<row r="${i + 1}">${cells(row, i + 1).join('')}</row>`)
  return `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join('')}</sheetData></worksheet>`
}

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook of plain cells. */
export function workbook(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Buffer {
  const names = Object.keys(sheets)
  const list = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')
  const links = names
    .map((_, i) => `<Relationship Id="rId${i + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`)
    .join('')
  const rels = (inner: string) =>
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
  return zip([
    {
      name: '[Content_Types].xml',
      content: '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    { name: '_rels/.rels', content: rels(`<Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/>`) },
    {
      name: 'xl/workbook.xml',
      content: `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${REL}"><sheets>${list}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: rels(links) },
    ...names.map((name, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, content: sheetXml(sheets[name] ?? []) })),
  ])
}

const TODAY = '2026-11-21'
const project = projectData('src/data', null)

export const run = (paths: readonly string[], outDir: string, options: Partial<ImportOptions> = {}): Promise<ImportReport> =>
  importFiles(paths, { outDir, today: TODAY, project, ...options })

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

export const directoryOf = (outDir: string, prefecture: string): FacilityDirectory =>
  parseFacilityShard(read(join(outDir, `facilities/v1/${prefecture}.json`)))

export const usageOf = (outDir: string, prefecture: string): readonly UsageObservation[] =>
  parseUsageShard(read(join(outDir, `usage/v1/${prefecture}.json`))).observations

export function emptyFolder(path: string): string {
  mkdirSync(path, { recursive: true })
  return path
}

const NAVII = [
  'ID',
  '正式名称',
  '略称',
  '機関区分',
  '都道府県コード',
  '市区町村コード',
  '所在地',
  '所在地座標（緯度）',
  '所在地座標（経度）',
  '精神病床',
]

/** Hospitals of Tottori in the form of the national directory. */
export const hospitals = (count: number, first = 1): string =>
  csv([
    NAVII,
    ...Array.from({ length: count }, (_, i) => {
      const n = first + i
      return [
        `3111${String(n).padStart(9, '0')}`,
        `見本${n}病院`,
        '',
        '1',
        '31',
        '201',
        `鳥取県鳥取市見本町${n}丁目${n}番${n}号`,
        '35.5',
        '134.2',
        '1',
      ]
    }),
  ])

export const FILINGS_HEADER = [
  '項番',
  '都道府県コード',
  '都道府県名',
  '区分',
  '医療機関番号',
  '医療機関名称',
  '医療機関所在地（郵便番号）',
  '医療機関所在地（住所）',
  '電話番号',
  '病床数',
  '受理届出名称',
  '受理記号',
  '算定開始年月日',
  '種別',
  '管理者氏名',
]

interface Filing {
  readonly section?: string
  readonly number?: Cell
  readonly name?: string
  readonly address?: string
  readonly symbol?: string
  readonly postal?: Cell
  readonly tel?: Cell
  readonly beds?: string
}

export const filing = (own: Filing): Cell[] => [
  1,
  '31',
  '鳥取県',
  own.section ?? '医科',
  own.number ?? '0110011',
  own.name ?? '見本１病院',
  own.postal ?? '680-0001',
  own.address ?? '鳥取市見本町１－１－１',
  own.tel ?? '0857-00-0001',
  own.beds ?? '',
  '届出',
  own.symbol ?? '医療ＤＸ',
  '令和 7年 6月 1日',
  '',
  '秘密太郎',
]

/** 施設基準の届出 as of 2026-05-01, with the rows above the header that the official files have. */
export const filings = (...rows: readonly (readonly Cell[])[]): Buffer =>
  workbook({ 届出: [[], ['[令和８年５月１日 現在 ]令和８年５月２２日作成'], [], FILINGS_HEADER, ...rows] })
