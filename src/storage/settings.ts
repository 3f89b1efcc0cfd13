import { database } from './db'

/**
 * Choices that are kept: the place chosen last, whose list is shown, whether the browser was asked to keep all this,
 * and the prefectures whose directory was removed by hand, with commas.
 */
export type Setting = 'place' | 'person' | 'asked-to-persist' | 'not-kept'

/** A kept choice, or undefined. Rejects when nothing can be read. */
export const readSetting = async (name: Setting): Promise<string | undefined> => (await (await database()).get('settings', name))?.value

/** Keeps a choice. Rejects when nothing can be kept. */
export const saveSetting = async (name: Setting, value: string): Promise<void> => {
  await (await database()).put('settings', { name, value })
}
