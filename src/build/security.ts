import { createHash } from 'node:crypto'

/** The hash source of an inline style, for `style-src`. The string must be put into the page unchanged. */
export const styleHash = (css: string): string => `'sha256-${createHash('sha256').update(css).digest('base64')}'`

/** The content security policy. Pages carry it with their own style hash; the header carries all hashes and who may frame. */
export function contentSecurityPolicy(styleHashes: readonly string[], { forHeader = false } = {}): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${styleHashes.join(' ')}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    ...(forHeader ? ["frame-ancestors 'none'"] : []),
    "require-trusted-types-for 'script'",
    'trusted-types sw-url find-worker-url',
  ].join('; ')
}

/** The `_headers` file in Netlify form. */
export function headersFile(base: string, styleHashes: readonly string[]): string {
  const lines = [
    `${base}*`,
    `  Content-Security-Policy: ${contentSecurityPolicy(styleHashes, { forHeader: true })}`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: no-referrer',
    '  Cross-Origin-Opener-Policy: same-origin',
    '  Permissions-Policy: camera=(), microphone=(), payment=(), usb=(), geolocation=(self)',
    `${base}assets/*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    `${base}packs/*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    `${base}sw.js`,
    '  Cache-Control: no-cache',
  ]
  return `${lines.join('\n')}\n`
}
