import type { CompatStatement, SimpleSupportStatement } from '@mdn/browser-compat-data'

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
