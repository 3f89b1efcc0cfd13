import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { CompatData, CompatStatement, SimpleSupportStatement } from '@mdn/browser-compat-data'

/** The tables of MDN. Read by hand: a compiler of scripts takes a minute for so large a file. */
export const bcd: CompatData = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@mdn/browser-compat-data'), 'utf8'))

/** The oldest phones for which all is promised: src/decisions/0016-browsers.md. */
const OLDEST = { safari_ios: 15.4, chrome_android: 100 } as const

const since = (support: SimpleSupportStatement | SimpleSupportStatement[] | undefined): number => {
  const [first] = [support ?? []].flat()
  const added = first?.version_added
  return typeof added === 'string' && !first?.flags && !first?.prefix ? Number.parseFloat(added.replace('≤', '')) : Number.POSITIVE_INFINITY
}

/** Whether one of the oldest phones lacks a feature, by the tables of MDN. */
export const isNewer = ({ support }: CompatStatement): boolean =>
  since(support.safari_ios) > OLDEST.safari_ios || since(support.chrome_android) > OLDEST.chrome_android
