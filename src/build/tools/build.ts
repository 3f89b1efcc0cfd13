import { buildSite } from '../build-site'
import { type Speaker, spoken } from '../office/speaker'
import { type BuildSettings, buildSettings } from '../settings'

const shown = (amount: number) => (amount < 100 ? String(amount) : `${(amount / 1000).toFixed(1)} kB`)

/** Builds and reports. Ends the process with status 1 when a budget is broken. */
export async function buildAndReport(settings: BuildSettings, { say, warn }: Speaker): Promise<void> {
  const report = await buildSite(settings, say)
  for (const note of report.notes) say(note)
  for (const kind of new Set(report.measures.map((measure) => measure.kind))) {
    const heaviest = report.measures.filter((measure) => measure.kind === kind).sort((a, b) => b.amount / b.limit - a.amount / a.limit)[0]
    if (heaviest) say(`heaviest, ${kind}: ${heaviest.what}: ${shown(heaviest.amount)} (limit ${shown(heaviest.limit)})`)
  }
  say(`${report.pages} pages in ${settings.outDir}, static text of ${settings.buildDay}, base path ${settings.base}`)
  if (settings.isQuick) say('Nothing was compressed or weighed: npm run build before publishing')
  if (settings.edition) say(`The edition of ${settings.edition.operator.ja}`)
  if (!settings.isOriginSet)
    say(
      `SITE_URL is not set: canonical and language links name ${settings.origin}. Set it before publishing, for example SITE_URL=https://example.jp`,
    )
  if (report.broken.length > 0) {
    warn(`Budgets broken:\n${report.broken.join('\n')}`)
    process.exit(1)
  }
}

/** `npm run build -- [--outDir DIR] [--day YYYY-MM-DD] [--keep DIR] [--unfinished] [--languages ja,en] [--quick] [--kill-switch] [--lang ja|en]` */
export const main = (args: string[]) => spoken(args, (speaker) => buildAndReport(buildSettings(args), speaker))
