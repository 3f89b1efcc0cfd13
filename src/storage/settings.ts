import { database } from './db'

/** A kept choice, or undefined. Rejects when nothing can be read. */
export const readSetting = async (name: 'place'): Promise<string | undefined> => (await (await database()).get('settings', name))?.value

/** Keeps a choice. Rejects when nothing can be kept. */
export const saveSetting = async (name: 'place', value: string): Promise<void> => {
  await (await database()).put('settings', { name, value })
}
