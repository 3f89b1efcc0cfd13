import { existsSync } from 'node:fs'
import { type LocalDate, localDate, todayIn } from '../domain/time/local-date'
import { readEdition } from '../edition/read-edition'
import type { Edition } from '../edition/schema'
import { knownLanguages } from '../i18n/languages'
import { SOURCE_LANGUAGE } from '../i18n/writing'
import { ToldError } from './office/told-error'

/** What a build depends on besides the files of the project. */
export type BuildSettings = {
  /** Where the site lives on its host: `/` or `/madoguchi/`. */
  readonly base: string
  /** Scheme and host for canonical and language links, without trailing slash. */
  readonly origin: string
  readonly isOriginSet: boolean
  /** The day the static text speaks of. Pinned by SOURCE_DATE_EPOCH, else today in Tokyo. */
  readonly buildDay: LocalDate
  readonly outDir: string
  /** Folder of `npm run data -- import`; null when nothing was imported. */
  readonly importedDir: string | null
  /** What the office that hosts the site says about itself. */
  readonly edition: Edition | undefined
  /** An earlier build whose scripts stay available to pages that are still open. */
  readonly keptBuild: string | undefined
  /** Show also the languages whose words are not whole, for those who work on them; what they lack is in Japanese. */
  readonly isUnfinishedShown: boolean
  /** Build only these of the languages, for those who work on a few of them; undefined: all. */
  readonly onlyLanguages: readonly string[] | undefined
  /** Leave out the compressed twin of each file, and with their sizes the budgets: for trying, not for publishing. */
  readonly isQuick: boolean
  /** Build a worker that takes itself and all kept pages away. */
  readonly isKillSwitch: boolean
}

const LOCAL_ORIGIN = 'http://localhost:4173'

/** Value of `--name value` or `--name=value` in a command line. */
export function option(args: readonly string[], name: string): string | undefined {
  const at = args.findIndex((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`))
  if (at < 0) return undefined
  const [, inline] = (args[at] ?? '').split('=', 2)
  const value = inline ?? args[at + 1]
  if (!value) throw new ToldError(`--${name} needs a value`)
  return value
}

/** Where imported data lies unless told otherwise. */
export const IMPORTED = 'imported'

function importedFolder(told: string | undefined): string | null {
  if (!told) return existsSync(IMPORTED) ? IMPORTED : null
  if (!existsSync(told)) throw new ToldError(`IMPORTED_DIR: expected a folder that exists, got "${told}"`)
  return told
}

/** Where an edition lies unless told otherwise. */
export const EDITION = 'edition.json'

function editionOf(told: string | undefined): Edition | undefined {
  if (!told) return existsSync(EDITION) ? readEdition(EDITION) : undefined
  if (!existsSync(told)) throw new ToldError(`EDITION: expected a file that exists, got "${told}"`)
  return readEdition(told)
}

/** The day the static text is written for: `--day`, else that of SOURCE_DATE_EPOCH, else today in Japan. */
function buildDay(day: string | undefined, epoch: string | undefined): LocalDate {
  if (epoch && !/^\d+$/.test(epoch)) throw new ToldError(`SOURCE_DATE_EPOCH: expected seconds since 1970, got "${epoch}"`)
  if (!day) return todayIn('Asia/Tokyo', epoch ? new Date(Number(epoch) * 1000) : new Date())
  try {
    return localDate(day)
  } catch {
    throw new ToldError(`--day: expected a day such as 2026-11-26, got "${day}"`)
  }
}

/** The codes of `--languages ja,vi`. Japanese must be among them: it has the addresses without a language. */
function languagesNamed(told: string | undefined): readonly string[] | undefined {
  const codes = told?.split(',')
  const known = knownLanguages.map(({ code }) => code)
  if (codes && !(codes.includes(SOURCE_LANGUAGE) && codes.every((code) => known.includes(code))))
    throw new ToldError(`--languages: expected ${SOURCE_LANGUAGE} and others of ${known.join(', ')}, with commas between, got "${told}"`)
  return codes
}

/** Reads BASE_PATH, SITE_URL, SOURCE_DATE_EPOCH, IMPORTED_DIR, EDITION, `--day`, `--outDir`, `--keep`, `--unfinished`, `--languages`, `--quick` and `--kill-switch`. Throws with the expectation when one is malformed. */
export function buildSettings(args: readonly string[], env: NodeJS.ProcessEnv = process.env): BuildSettings {
  const base = env.BASE_PATH || '/'
  if (!/^\/([\w.~-]+\/)*$/.test(base)) throw new ToldError(`BASE_PATH: expected slashes at both ends such as /madoguchi/, got "${base}"`)
  const site = env.SITE_URL
  if (site && !/^https?:\/\/[^/]+\/?$/.test(site))
    throw new ToldError(`SITE_URL: expected scheme and host such as https://example.jp, got "${site}"`)
  return {
    base,
    origin: (site || LOCAL_ORIGIN).replace(/\/$/, ''),
    isOriginSet: Boolean(site),
    buildDay: buildDay(option(args, 'day'), env.SOURCE_DATE_EPOCH),
    outDir: option(args, 'outDir') ?? 'dist',
    importedDir: importedFolder(env.IMPORTED_DIR),
    edition: editionOf(env.EDITION),
    keptBuild: option(args, 'keep'),
    isUnfinishedShown: args.includes('--unfinished'),
    onlyLanguages: languagesNamed(option(args, 'languages')),
    isQuick: args.includes('--quick'),
    isKillSwitch: args.includes('--kill-switch'),
  }
}

/** What the pages need to know of a site besides day and path. */
export const siteSettings = ({ isOriginSet, origin, edition }: BuildSettings) => ({ origin: isOriginSet ? origin : undefined, edition })
