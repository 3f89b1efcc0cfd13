import { spoken } from '../office/speaker'
import { buildSettings, option } from '../settings'
import { buildAndReport } from './build'
import { DEFAULT_PORT, serveAndPrint } from './serve'

/** `npm start`: builds for trying, serves, prints the address. */
export const main = (args: string[]) =>
  spoken(args, async (speaker) => {
    const settings = buildSettings([...args, '--quick'])
    await buildAndReport(settings, speaker)
    await serveAndPrint(settings.outDir, Number(option(args, 'port') ?? DEFAULT_PORT), speaker)
  })
