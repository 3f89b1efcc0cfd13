import { withDatabase } from './db'

/**
 * Choices that are kept: the place chosen last, whose list is shown, whether the browser was asked to keep all this,
 * and the prefectures whose directory was removed by hand, with commas.
 */
export type Setting = 'place' | 'person' | 'asked-to-persist' | 'not-kept'

/** A kept choice, or undefined; so is one that is damaged. Rejects when nothing can be read. */
export async function readSetting(name: Setting): Promise<string | undefined> {
  const value: unknown = (await withDatabase((db) => db.get('settings', name)))?.value
  return typeof value === 'string' ? value : undefined
}

/** Keeps a choice. Rejects when nothing can be kept. */
export const saveSetting = async (name: Setting, value: string): Promise<void> => {
  await withDatabase((db) => db.put('settings', { name, value }))
}
