import { createReadStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline, Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import { ImportError } from './findings'
import { checkSheetSizes, hiddenSheets } from './workbook-parts'
import { withZipEntries, ZIP_LIMITS, type ZipEntry } from './zip-entries'

/** One table or workbook as it came, from the disk or out of an archive. */
export type InputFile =
  | { readonly kind: 'text'; readonly name: string; readonly open: () => Promise<Readable> }
  | { readonly kind: 'workbook'; readonly name: string; readonly bytes: Buffer; readonly hidden: ReadonlySet<string> }

/** A workbook is read as a whole; the largest official one has 10 MB. */
const LARGEST_WORKBOOK = 150_000_000

/** An archive, or an empty one. */
const ZIPS = ['PK\u0003\u0004', 'PK\u0005\u0006'].map((start) => Buffer.from(start))
const GZIP = Buffer.from([0x1f, 0x8b])
const OLD_EXCEL = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
/** Things that archives of macOS carry along. */
const SIDE_FILES = /(^|\/)(__MACOSX\/|\.|~\$)/
/** Archives may hold explanations (PDF) beside their tables. */
const TABLES = /\.(csv|txt|xlsx?|zip)$/i

/** What a gzip file unpacks to, up to the size that a table in an archive may have. */
function gunzipped(packed: Readable, file: string): Readable {
  const unpacked = pipeline(packed, createGunzip({ chunkSize: 1 << 18 }), () => undefined)
  return Readable.from(limited(unpacked, file), { objectMode: false })
}

async function* limited(chunks: AsyncIterable<Buffer>, file: string): AsyncGenerator<Buffer> {
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > ZIP_LIMITS.entryBytes)
      throw new ImportError({ file, expectation: `expected at most ${ZIP_LIMITS.entryBytes} bytes after unpacking` })
    yield chunk
  }
}

async function headOf(path: string, file: string): Promise<{ head: Buffer; size: number }> {
  const entry = await stat(path).catch(() => null)
  if (!entry) throw new ImportError({ file, expectation: 'expected a file that exists' })
  if (!entry.isFile()) throw new ImportError({ file, expectation: 'expected a file, not a folder' })
  const handle = await open(path).catch((error: Error) => {
    throw new ImportError({ file, expectation: `expected a file that can be read: ${error.message}` })
  })
  try {
    const { buffer: head, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0)
    return { head: head.subarray(0, bytesRead), size: entry.size }
  } finally {
    await handle.close()
  }
}

function refuseOldExcel(head: Buffer, file: string): void {
  if (head.equals(OLD_EXCEL))
    throw new ImportError({
      file,
      expectation: 'expected .xlsx, got the old .xls form: open it in Excel, choose "Save as" and the type "Excel Workbook (*.xlsx)"',
    })
}

const isWorkbook = (entries: readonly ZipEntry[]) => entries.some(({ name }) => name === 'xl/workbook.xml')

function checkWorkbookSize(file: string, size: number): void {
  if (size > LARGEST_WORKBOOK)
    throw new ImportError({ file, expectation: `expected a workbook of at most ${LARGEST_WORKBOOK} bytes, got ${size}` })
}

/** Everything that must hold before a workbook is read; gives the sheets that nobody sees. */
async function inspectWorkbook(entries: readonly ZipEntry[], file: string): Promise<ReadonlySet<string>> {
  await checkSheetSizes(entries, file).catch((error: Error) => {
    if (error instanceof ImportError) throw error
    throw new ImportError({ file, expectation: `expected an undamaged .xlsx: ${error.message}` })
  })
  return hiddenSheets(entries)
}

async function visitEntry(entry: ZipEntry, archive: string, visit: (input: InputFile) => Promise<void>): Promise<void> {
  const name = `${archive}/${entry.name}`
  if (!/\.xlsx?$/i.test(entry.name)) {
    if (/\.zip$/i.test(entry.name))
      throw new ImportError({ file: name, expectation: 'expected no archive inside an archive: unpack it first' })
    return visit({ kind: 'text', name, open: entry.open })
  }
  checkWorkbookSize(name, entry.size)
  const bytes = await buffer(await entry.open())
  refuseOldExcel(bytes.subarray(0, 4), name)
  // A workbook is an archive too: its sizes are checked before anything unpacks it.
  const hidden = await withZipEntries(bytes, name, (parts) => inspectWorkbook(parts, name))
  await visit({ kind: 'workbook', name, bytes, hidden })
}

/**
 * Calls `visit` for a file, or for each file of an archive, and `refuse` for those that cannot be opened.
 * What a file is shows in its first bytes, not in its name; inside archives by name.
 */
export async function visitInputFiles(
  path: string,
  visit: (input: InputFile) => Promise<void>,
  refuse: (error: ImportError) => void,
): Promise<void> {
  const guarded = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof ImportError)) throw error
      refuse(error)
    }
  }
  const name = basename(path)
  await guarded(async () => {
    const { head, size } = await headOf(path, name)
    refuseOldExcel(head, name)
    const bytes = () => createReadStream(path, { highWaterMark: 1 << 18 })
    if (head.subarray(0, 2).equals(GZIP)) return visit({ kind: 'text', name, open: async () => gunzipped(bytes(), name) })
    if (!ZIPS.some((start) => head.equals(start))) return visit({ kind: 'text', name, open: async () => bytes() })
    await withZipEntries(path, name, async (entries) => {
      if (isWorkbook(entries)) {
        checkWorkbookSize(name, size)
        const hidden = await inspectWorkbook(entries, name)
        return visit({ kind: 'workbook', name, bytes: await readFile(path), hidden })
      }
      const wanted = entries.filter((entry) => TABLES.test(entry.name) && !SIDE_FILES.test(entry.name))
      if (wanted.length === 0) throw new ImportError({ file: name, expectation: 'expected an archive with tables (.csv, .xlsx) in it' })
      for (const entry of wanted) await guarded(() => visitEntry(entry, name, visit))
    })
  })
}
