import { spoken } from '../office/speaker'
import { wordsCommand } from '../words-command'

/** `npm run words`, `npm run words -- vi`, `npm run words -- done vi desk.face`; see locales/README.md. */
export const main = (args: string[]) =>
  spoken([], () => {
    process.exitCode = wordsCommand(args, { folder: 'locales/sources', print: (line) => console.log(line) })
  })
