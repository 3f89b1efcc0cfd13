import { saveFile as download } from '../../../page/save-file'

export type HandedOver = 'shared' | 'saved' | 'stopped'

/** Whether the phone's share sheet takes such a file. */
export const canShareFile = (file: File): boolean => Boolean(navigator.canShare?.({ files: [file] }))

/** Saves a file as a download. */
export function saveFile(file: File): HandedOver {
  download(file)
  return 'saved'
}

/** Gives a file to the share sheet where that is possible, else saves it. */
export async function shareFile(file: File): Promise<HandedOver> {
  if (!canShareFile(file)) return saveFile(file)
  try {
    await navigator.share({ files: [file] })
    return 'shared'
  } catch (error) {
    // Closed by the person: that is an answer, not a failure.
    return (error as Error).name === 'AbortError' ? 'stopped' : saveFile(file)
  }
}
