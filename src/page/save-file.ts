/** Saves a file as a download. */
export function saveFile(file: File): void {
  const address = URL.createObjectURL(file)
  const link = Object.assign(document.createElement('a'), { href: address, download: file.name })
  document.body.append(link)
  link.click()
  link.remove()
  // Not at once: some browsers read it only after asking where to put it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
