import { CACHING, EVERYWHERE, HASHED_FOLDERS, type Header, WITH_FILES, WITH_PAGES } from './headers'

/** What the host files need to know of a build; paths are below the base path. */
export type HostedFiles = {
  readonly base: string
  readonly pages: readonly string[]
  /** Folders of other files. */
  readonly folders: readonly string[]
  readonly hashed: readonly string[]
  /** The parts of the address that name a language, as `en/`: each has its own page for what is not there. */
  readonly languagePaths: readonly string[]
}

/** A larger file is refused by one of the hosts that read it. */
export const MOST_RULES = 100

const lines = (headers: readonly Header[]) => headers.map(([name, value]) => `  ${name}: ${value}`)
const rule = (path: string, headers: readonly Header[]) => [path, ...lines(headers)]

/**
 * `_headers` as Netlify and Cloudflare read it. No two rules set the same header for one address: one of them would join the
 * values. Hashed files are named one by one, so that "for ever" is never said of an address that is not there. What no rule says
 * is asked for anew each time by both hosts.
 */
export function headersFile({ base, pages, folders, hashed }: HostedFiles): string {
  const places = new Set(pages.map((path) => (path.includes('/') ? `${path.split('/')[0]}/*` : path)))
  const rules = [
    rule(`${base}*`, EVERYWHERE),
    ...[...places].map((place) => rule(base + place, WITH_PAGES)),
    ...[...folders.map((folder) => `${folder}/*`), 'sw.js'].map((place) => rule(base + place, WITH_FILES)),
  ]
  const room = MOST_RULES - rules.length
  const kept = hashed.slice(0, room).map((file) => rule(base + file, [['Cache-Control', CACHING.hashed]]))
  return `${[...rules, ...kept].flat().join('\n')}\n`
}

const quoted = (value: string) => `"${value}"`
const textOf = (headers: readonly Header[], wanted: string) => headers.find(([name]) => name === wanted)?.[1] ?? ''
const NAMES_BY_TYPE = [...new Set([...WITH_PAGES, ...WITH_FILES].map(([name]) => name))]
const variable = (name: string) => `$madoguchi_${name.toLowerCase().replaceAll('-', '_')}`

const languageNames = (paths: readonly string[]) => paths.flatMap((path) => path.replace('/', '') || []).join('|')

/** For the `http` part of nginx: `/etc/nginx/conf.d/madoguchi.conf`. */
export function nginxMaps({ base, languagePaths }: HostedFiles): string {
  const byType = NAMES_BY_TYPE.map(
    (name) =>
      `map $sent_http_content_type ${variable(name)} {\n  ~^text/html ${quoted(textOf(WITH_PAGES, name))};\n  default ${quoted(textOf(WITH_FILES, name))};\n}`,
  )
  // $status is known when the headers are sent: an error is never kept for ever.
  const caching = `map "$status $uri" $madoguchi_cache_control {\n  "~^(200|206|304) ${base}(${HASHED_FOLDERS.join('|')})/" ${quoted(CACHING.hashed)};\n  default ${quoted(CACHING.other)};\n}`
  const missing = `map $uri $madoguchi_missing {\n  ~^${base}(?<madoguchi_language>${languageNames(languagePaths)})/ ${base}$madoguchi_language/404.html;\n  default ${base}404.html;\n}`
  return `${[...byType, caching, missing].join('\n')}\n`
}

/** For a `server` part of nginx. */
export function nginxServer({ base }: HostedFiles): string {
  const headers = [
    ...EVERYWHERE.map(([name, value]) => `add_header ${name} ${quoted(value)} always;`),
    ...NAMES_BY_TYPE.map((name) => `add_header ${name} ${variable(name)} always;`),
    'add_header Cache-Control $madoguchi_cache_control always;',
  ]
  return `location ${base} {
  # The folder of the build, with a slash at the end.
  alias /var/www/madoguchi/;
  index index.html;
  error_page 404 $madoguchi_missing;
  # A missing slash is put right on the host that was asked.
  absolute_redirect off;
  disable_symlinks on;
  charset utf-8;
  include mime.types;
  types {
    application/manifest+json webmanifest;
    application/ld+json jsonld;
    text/csv csv;
  }
  gzip_static on;
  gzip_vary on;
  # Needs libnginx-mod-http-brotli-static (Debian); without it, take the line away.
  brotli_static on;
  ${headers.join('\n  ')}
  location ~ /\\.(?!well-known/) {
    return 404;
  }
}
`
}

/** A whole Caddyfile. */
export function caddyfile({ base, languagePaths }: HostedFiles): string {
  const set = (matcher: string, headers: readonly Header[]) =>
    `  header ${matcher} {\n${headers.map(([name, value]) => `    ${name} ${quoted(value)}`).join('\n')}\n  }`
  return `(madoguchi) {
${set('', [...EVERYWHERE, ['Cache-Control', CACHING.other]])}
  @page path / */ *.html
${set('@page', WITH_PAGES)}
  @file not path / */ *.html
${set('@file', WITH_FILES)}
  @hashed {
    path ${HASHED_FOLDERS.map((folder) => `/${folder}/*`).join(' ')}
    file
  }
  header @hashed Cache-Control ${quoted(CACHING.hashed)}
}
# The address of the site and the folder of the build.
example.jp {
  route {
    @elsewhere not path ${base}*
    error @elsewhere 404
    uri strip_prefix ${base.slice(0, -1) || '/'}
    root * /var/www/madoguchi
    import madoguchi
    file_server {
      precompressed br gzip
      hide .hosting
    }
  }
  handle_errors {
    root * /var/www/madoguchi
    import madoguchi
    @ofLanguage path_regexp language ^${base}(${languageNames(languagePaths)})/
    rewrite @ofLanguage /{re.language.1}/404.html
    @ofNone not path_regexp ^${base}(${languageNames(languagePaths)})/
    rewrite @ofNone /404.html
    file_server
  }
}
`
}
