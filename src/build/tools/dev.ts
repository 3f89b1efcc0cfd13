import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import send from 'send'
import { createServer, type Plugin } from 'vite'
import type * as RenderPage from '../../app/render-page'
import type * as Routes from '../../app/routes'
import type { Figures } from '../../domain/figures/figures'
import type * as FiguresOfPages from '../../page/figures'
import { buildData } from '../../pipeline/build-data'
import { embeddedDirectory } from '../../pipeline/import/embedded-directory'
import { IDLE_PARTS, LATE_PARTS, lookNames } from '../client'
import { writeDataProduct } from '../data-files'
import { rootClass } from '../html-document'
import { islandEntries, islandEntry, withIslandScripts } from '../island-entries'
import { latePhrases } from '../late-phrases'
import { buildSettings, option, siteSettings } from '../settings'

const DATA_DIR = '.cache/dev'

/** Serves the real pages from source: each request renders its page anew, any change of source or words reloads it. */
function livePages(settings: ReturnType<typeof buildSettings>, figures: Figures): Plugin {
  return {
    name: 'madoguchi-live-pages',
    configureServer(server) {
      const reload = () => server.ws.send({ type: 'full-reload' })
      server.watcher.add(['locales', 'src'])
      server.watcher.on('change', (file) => {
        // Words are read from the disk, not imported.
        if (/locales/.test(file)) server.moduleGraph.onFileChange(resolve('src/i18n/page-words.ts'))
        if (/locales|\.css$|features|page/.test(file)) reload()
      })
      return () => {
        server.middlewares.use(async (request, response, next) => {
          const path = (request.originalUrl ?? '/').split(/[?#]/)[0]?.replace(settings.base, '') ?? ''
          try {
            // The pages are loaded by Vite, apart from this tool: they have their own copy of the holder.
            const { setFigures } = (await server.ssrLoadModule('/src/page/figures.ts')) as typeof FiguresOfPages
            setFigures(figures)
            const { allPages, pathOf } = (await server.ssrLoadModule('/src/app/routes.ts')) as typeof Routes
            const match = allPages().find(({ page, language }) => pathOf(page, language) === path)
            if (!match) return next()
            const { pageRenderer } = (await server.ssrLoadModule('/src/app/render-page.tsx')) as typeof RenderPage
            const page = pageRenderer(settings.buildDay, settings.base, siteSettings(settings))(match.page, match.language)
            const html = `<!DOCTYPE html><html lang="${match.language.code}" data-page="${page.page.id}" data-home="${settings.base}${match.language.path}"${rootClass(match.language.code) && ` class="${rootClass(match.language.code)}"`}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"><title>${page.title}</title><style>${page.css}</style><script type="module" src="/src/app/entry.ts"></script></head><body class="${page.bodyClass}">${withIslandScripts(page.body, (island) => `${settings.base}${islandEntry(island)}`)}</body></html>`
            response.setHeader('Content-Type', 'text/html; charset=utf-8')
            response.end(await server.transformIndexHtml(request.originalUrl ?? '/', html))
          } catch (error) {
            server.ssrFixStacktrace(error as Error)
            next(error)
          }
        })
      }
    },
  }
}

/** `npm run dev [-- --port N]` */
export async function main(args: string[]): Promise<void> {
  const settings = buildSettings(args)
  await mkdir(DATA_DIR, { recursive: true })
  const embeddedDir = await embeddedDirectory('src/data', { log: console.log })
  const { figures, texts } = buildData({ sourceDir: 'src/data', outDir: DATA_DIR, embeddedDir, importedDir: settings.importedDir })
  writeDataProduct(texts, settings, DATA_DIR)
  const server = await createServer({
    configFile: false,
    base: settings.base,
    appType: 'custom',
    publicDir: 'public',
    define: {
      ...Object.fromEntries(
        Object.entries({ ...LATE_PARTS, ...IDLE_PARTS }).map(([name, part]) => [name, JSON.stringify(settings.base + part)]),
      ),
      LOOK_NAMES: JSON.stringify(lookNames()),
    },
    server: { port: Number(option(args, 'port') ?? 5173), host: true, watch: { ignored: ['**/dist/**', '**/.cache/**'] } },
    plugins: [islandEntries(), latePhrases, livePages(settings, figures), dataFolder(settings.base)],
  })
  await server.listen()
  server.printUrls()
}

/** Serves the data files that a build would write. */
function dataFolder(base: string): Plugin {
  return {
    name: 'madoguchi-data',
    configureServer(server) {
      server.middlewares.use(`${base}data`, (request, response, next) => {
        send(request, request.url?.split('?')[0] ?? '/', { root: `${DATA_DIR}/data`, index: false })
          .on('error', () => next())
          .pipe(response)
      })
    },
  }
}
