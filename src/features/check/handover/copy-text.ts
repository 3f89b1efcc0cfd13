/** Puts a text on the clipboard; where that is refused, marks the element that shows it and tries the old way. */
export async function copyText(text: string, shownIn: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    if (!shownIn) return false
    getSelection()?.selectAllChildren(shownIn)
    try {
      return document.execCommand('copy')
    } catch {
      return false
    }
  }
}
