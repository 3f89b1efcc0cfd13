import { figures } from '../../page/figures'

/** The files that together hold the rates of prefectures: published as text, read from a scan, imported by the host. */
export const usageFiles = (): string =>
  ['prefecture-usage.csv', 'prefecture-usage-2024-05-scan.csv', ...(figures().imported.length > 0 ? ['imported-usage.csv'] : [])].join(' ')
