import { createHash } from 'node:crypto'

// What the site says with its answers: the one place for our own server, host files and the service worker.

export type Header = readonly [name: string, value: string]

/** The hash source of an inline style, for `style-src`. The string must be put into the page unchanged. */
export const styleHash = (css: string): string => `'sha256-${createHash('sha256').update(css).digest('base64')}'`

const ALLOWED = [
  "script-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types sw-url find-worker-url',
]

/** The policy inside a page, with the hash of its one style. */
export const pagePolicy = (style: string): string => ["default-src 'none'", `style-src ${styleHash(style)}`, ...ALLOWED].join('; ')

/**
 * The policy sent with every page. It says nothing on styles: the page's own policy does, and a browser obeys both.
 * One for all pages stays short enough for every host, and says what only a header can: who may frame a page.
 */
const DOCUMENT_POLICY = [
  ...ALLOWED,
  "object-src 'none'",
  "frame-src 'none'",
  "font-src 'none'",
  "media-src 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The policy of everything else. It also rules what the workers may ask for. */
const FILE_POLICY = "default-src 'self'; frame-ancestors 'none'"

const POLICY = 'Content-Security-Policy'

/** Sent with every answer, errors too. Browsers heed the second line over https only. */
export const EVERYWHERE: readonly Header[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Strict-Transport-Security', 'max-age=31536000'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Cross-Origin-Embedder-Policy', 'require-corp'],
]

export const WITH_PAGES: readonly Header[] = [
  [POLICY, DOCUMENT_POLICY],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Permissions-Policy', 'geolocation=(self), camera=(), microphone=(), payment=(), usb=(), serial=(), hid=(), midi=()'],
]

export const WITH_FILES: readonly Header[] = [[POLICY, FILE_POLICY]]

/** How long an answer may be used without asking: for ever where the name carries a checksum, never else. */
export const CACHING = { hashed: 'public, max-age=31536000, immutable', other: 'no-cache' } as const

/** Folders of files whose names carry a checksum. */
export const HASHED_FOLDERS = ['assets', 'packs'] as const

const isHashed = (path: string) => HASHED_FOLDERS.some((folder) => path.startsWith(`${folder}/`))

/** Everything to send with an answer. `path` is below the base path; an error is never kept. */
export function headersFor(path: string, { isPage, isFound }: { readonly isPage: boolean; readonly isFound: boolean }): Header[] {
  const caching = isFound && isHashed(path) ? CACHING.hashed : CACHING.other
  return [...EVERYWHERE, ...(isPage ? WITH_PAGES : WITH_FILES), ['Cache-Control', caching]]
}
