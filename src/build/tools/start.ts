import { buildSettings, option } from '../settings'
import { buildAndReport } from './build'
import { DEFAULT_PORT, serveAndPrint } from './serve'

/** `npm start`: builds, serves, prints the address. */
export async function main(args: string[]): Promise<void> {
  const settings = buildSettings(args)
  await buildAndReport(settings)
  await serveAndPrint(settings.outDir, Number(option(args, 'port') ?? DEFAULT_PORT))
}
