import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { compress } from '../../../src/build/compress'

// The words of the floor page as one gets them without a thought: Preact draws them in the browser, the style is a file, a worker
// puts all files into a cache and answers from it first, registered after the page has loaded.

/** What our server asks of a folder, and the twins of its files in compressed form. */
async function finish(folder: string): Promise<string> {
  await writeFile(join(folder, 'manifest.webmanifest'), JSON.stringify({ id: '/', name: 'bench' }))
  await compress(folder)
  return folder
}

const FLOOR = 'test/bench/pages/floor.html'

/** The page that nothing can beat: one file of plain HTML. */
export async function buildFloor(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'index.html'), await readFile(FLOOR))
  return finish(folder)
}

const STYLE = 'body{font:18px/1.7 system-ui,sans-serif;max-width:40rem;margin:auto;padding:1rem}h1{font-size:1.6rem}li{margin:.4rem 0}'

const worker = (files: readonly string[]) => `
const FILES = ${JSON.stringify(files)}
self.addEventListener('install', (e) => e.waitUntil(caches.open('v1').then((c) => c.addAll(FILES)).then(() => self.skipWaiting())))
self.addEventListener('activate', (e) => e.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (e) => e.respondWith(caches.match(e.request, { ignoreSearch: true }).then((kept) => kept || fetch(e.request))))
`

/** Builds the default stack into `folder`, from sources that it writes to `sources`, a folder inside of the project. */
export async function buildDefaultStack(sources: string, folder: string): Promise<string> {
  const floor = await readFile(FLOOR, 'utf8')
  const blocks = [...floor.matchAll(/<(h1|h2|p|li)>(.*?)<\/\1>/g)].map(([, tag, text]) => ({ tag, text }))
  const title = /<title>(.*?)<\/title>/.exec(floor)?.[1] ?? ''
  await mkdir(sources, { recursive: true })
  await writeFile(
    join(sources, 'main.jsx'),
    `import { render } from 'preact'
import { useState } from 'preact/hooks'
import './style.css'
const BLOCKS = ${JSON.stringify(blocks)}
function App() {
  const [count, setCount] = useState(0)
  return <main>{BLOCKS.map(({ tag: Tag, text }) => <Tag>{text}</Tag>)}<button onClick={() => setCount(count + 1)}>{count}</button></main>
}
render(<App />, document.getElementById('app'))
requestAnimationFrame(() => performance.mark('app-ready'))
// Our server asks for Trusted Types.
const policy = self.trustedTypes?.createPolicy('sw-url', { createScriptURL: (url) => url }) ?? { createScriptURL: (url) => url }
addEventListener('load', () => navigator.serviceWorker?.register(policy.createScriptURL('/sw.js')))
`,
  )
  await writeFile(join(sources, 'style.css'), STYLE)
  await writeFile(
    join(sources, 'index.html'),
    `<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title></head><body><div id="app"></div><script type="module" src="/main.jsx"></script></body></html>`,
  )
  await build({
    configFile: false,
    root: sources,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { outDir: folder, emptyOutDir: true },
  })
  const assets = (await readdir(join(folder, 'assets'))).map((name) => `/assets/${name}`)
  await writeFile(join(folder, 'sw.js'), worker(['/', ...assets]))
  return finish(folder)
}
