import { createInterface } from 'node:readline/promises'
import { editionCommand } from '../edition-command'

/** `npm run edition -- check`, `npm run edition -- new`; see src/edition/README.ja.md. */
export async function main(args: string[]): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    process.exitCode = await editionCommand(args, {
      env: process.env,
      print: (line) => console.log(line),
      ask: async (question) => (await terminal.question(`${question}\n> `)).trim(),
    })
  } finally {
    terminal.close()
  }
}
