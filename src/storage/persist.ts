import { readSetting, saveSetting } from './settings'

/**
 * Asks the browser, once on this phone, not to clear what is kept. Some browsers show a question: call it after the first
 * useful act, not before. True when the browser promises it. Never rejects.
 */
export async function askToPersist(): Promise<boolean> {
  try {
    const { storage } = navigator
    if (await storage.persisted()) return true
    if (await readSetting('asked-to-persist')) return false
    await saveSetting('asked-to-persist', 'yes')
    return await storage.persist()
  } catch {
    return false
  }
}
