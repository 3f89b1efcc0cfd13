/**
 * The municipality chosen last, if there is one. The code for storage is fetched only on a phone that keeps something:
 * most who open the page do not.
 */
export async function keptPlace(): Promise<string | undefined> {
  const databases = await indexedDB.databases()
  if (databases.length === 0) return undefined
  const { readSetting } = await import('../../storage/settings')
  return readSetting('place')
}
