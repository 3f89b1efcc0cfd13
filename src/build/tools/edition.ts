import { createInterface } from 'node:readline'
import { editionCommand } from '../edition-command'
import { spoken } from '../office/speaker'
import { ToldError } from '../office/told-error'

/** `npm run edition -- check`, `npm run edition -- new`; see src/edition/README.ja.md. */
export const main = (args: string[]) =>
  spoken(args, async () => {
    const terminal = createInterface({ input: process.stdin, output: process.stdout })
    // Not `question()`: of answers that come from a file it would lose those that are there before they are asked for.
    const answers = terminal[Symbol.asyncIterator]()
    try {
      process.exitCode = await editionCommand(args, {
        env: process.env,
        print: (line) => console.log(line),
        ask: async (question) => {
          process.stdout.write(`${question}\n> `)
          const { value, done } = await answers.next()
          if (done) throw new ToldError('The answers ended before all was asked. Nothing was written.')
          return value.trim()
        },
      })
    } finally {
      terminal.close()
    }
  })
