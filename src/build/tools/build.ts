import { buildSite } from '../build-site'
import { type BuildSettings, buildSettings } from '../settings'

const shown = (amount: number) => (amount < 100 ? String(amount) : `${(amount / 1000).toFixed(1)} kB`)

/** Builds and reports. Ends the process with status 1 when a budget is broken. */
export async function buildAndReport(settings: BuildSettings): Promise<void> {
  const report = await buildSite(settings)
  for (const note of report.notes) console.log(note)
  for (const kind of new Set(report.measures.map((measure) => measure.kind))) {
    const heaviest = report.measures.filter((measure) => measure.kind === kind).sort((a, b) => b.amount / b.limit - a.amount / a.limit)[0]
    if (heaviest) console.log(`heaviest, ${kind}: ${heaviest.what}: ${shown(heaviest.amount)} (limit ${shown(heaviest.limit)})`)
  }
  console.log(`${report.pages} pages in ${settings.outDir}, static text of ${settings.buildDay}, base path ${settings.base}`)
  if (!settings.isOriginSet)
    console.log(
      `SITE_URL is not set: canonical and language links name ${settings.origin}. Set it before publishing, for example SITE_URL=https://example.jp`,
    )
  if (report.broken.length > 0) {
    console.error(`Budgets broken:\n${report.broken.join('\n')}`)
    process.exit(1)
  }
}

/** `npm run build -- [--outDir DIR] [--keep DIR] [--kill-switch]` */
export const main = (args: string[]) => buildAndReport(buildSettings(args))
