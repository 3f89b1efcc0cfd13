/** Takes away every page and file this site keeps. What people answered and ticked lies elsewhere. */
export async function deleteOurCaches(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith('madoguchi-'))
  await Promise.all(names.map((name) => caches.delete(name)))
}
