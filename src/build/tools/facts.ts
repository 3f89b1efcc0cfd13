import { factUsesOf, pageRenderer } from '../../app/render-page'
import { setFigures } from '../../page/figures'
import type { FactUse } from '../../page/page-context'
import { loadFigures } from '../../pipeline/read/load-figures'
import { factsCommand } from '../facts/facts-command'
import { spoken } from '../office/speaker'
import { buildSettings } from '../settings'

/** `npm run facts -- due`, `confirm ID`, `add source`, `add rule`; see src/facts/README.md. */
export const main = (args: string[]) =>
  spoken(args, ({ warn }) => {
    const { buildDay, base } = buildSettings([])
    let uses: readonly FactUse[] | undefined
    try {
      process.exitCode = factsCommand(args, {
        today: buildDay,
        uses: () => {
          if (!uses) {
            setFigures(loadFigures('src/data'))
            uses = factUsesOf(pageRenderer(buildDay, base))
          }
          return uses
        },
        folder: 'src/facts',
        env: process.env,
        print: (line) => console.log(line),
      })
    } catch (error) {
      if (!/^ERR_PARSE_ARGS/.test((error as NodeJS.ErrnoException).code ?? '')) throw error
      warn((error as Error).message)
      process.exitCode = 2
    }
  })
