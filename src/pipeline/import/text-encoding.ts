import { createHash } from 'node:crypto'
import { ImportError } from './findings'
import type { InputFile } from './input-files'
import { Stopped } from './progress'

type TextInput = Extract<InputFile, { kind: 'text' }>

export type Encoding = 'utf-8' | 'shift_jis' | 'utf-16le' | 'utf-16be'

const ENCODINGS: readonly Encoding[] = ['utf-8', 'shift_jis']

/** Excel's "Unicode text" begins with a mark; UTF-16 without one is not told from other bytes. */
function utf16Of(head: Uint8Array): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null
}

/**
 * Reads the file once: the first encoding in which every byte has a meaning, and the checksum of the bytes.
 * Throws ImportError when the bytes fit neither UTF-8 nor Shift_JIS nor, after its mark, UTF-16.
 */
export async function inspectText(input: TextInput, onChunk: () => void): Promise<{ encoding: Encoding; sha256: string }> {
  const { name: file } = input
  const hash = createHash('sha256')
  const decoders = (encodings: readonly Encoding[]) => new Map(encodings.map((own) => [own, new TextDecoder(own, { fatal: true })]))
  let candidates = decoders(ENCODINGS)
  const tryDecoding = (chunk?: Uint8Array) => {
    for (const [encoding, decoder] of candidates) {
      try {
        decoder.decode(chunk, { stream: chunk !== undefined })
      } catch {
        candidates.delete(encoding)
      }
    }
  }
  let isFirst = true
  try {
    for await (const chunk of await input.open()) {
      const utf16 = isFirst ? utf16Of(chunk) : null
      if (utf16) candidates = decoders([utf16])
      isFirst = false
      hash.update(chunk)
      tryDecoding(chunk)
      onChunk()
    }
  } catch (error) {
    if (error instanceof ImportError || error instanceof Stopped) throw error
    // Damage inside an archive shows only when it is unpacked.
    throw new ImportError({ file, expectation: `expected an undamaged file: ${(error as Error).message}` })
  }
  tryDecoding()
  const [encoding] = candidates.keys()
  if (!encoding) throw new ImportError({ file, expectation: 'expected text in UTF-8 or Shift_JIS, got bytes that are neither' })
  return { encoding, sha256: hash.digest('hex') }
}

/** The text in pieces, without a byte order mark. */
export async function* decodedText(input: TextInput, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for await (const chunk of await input.open()) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}
