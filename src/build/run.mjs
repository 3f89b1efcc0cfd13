// Runs one of the project's own TypeScript tools: `node src/build/run.mjs build --outDir dist`.
// Vite compiles for development unless told otherwise before it is loaded: slower code, with the paths of this machine in it.
process.env.NODE_ENV = process.argv[2] === 'dev' ? 'development' : 'production'
const { runnerImport } = await import('vite')

const TOOLS = [
  'build',
  'serve',
  'start',
  'dev',
  'browser-tests',
  'engine-tests',
  'poster-tests',
  'data',
  'edition',
  'facts',
  'links',
  'words',
]
const [tool, ...args] = process.argv.slice(2)
if (!TOOLS.includes(tool)) {
  console.error(`Name one of: ${TOOLS.join(', ')}`)
  process.exit(2)
}
const { module } = await runnerImport(`./src/build/tools/${tool}.ts`)
await module.main(args)
