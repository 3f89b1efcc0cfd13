/** Media types by the end of the name. */
export const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['jsonld', 'application/ld+json; charset=utf-8'],
  ['webmanifest', 'application/manifest+json; charset=utf-8'],
  ['csv', 'text/csv; charset=utf-8'],
  ['txt', 'text/plain; charset=utf-8'],
  ['xml', 'application/xml; charset=utf-8'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
])

/** The media type of a file of the site, by its name. */
export const mediaType = (file: string): string => MEDIA_TYPES.get(file.slice(file.lastIndexOf('.') + 1)) ?? 'application/octet-stream'
