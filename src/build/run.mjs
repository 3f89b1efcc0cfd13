// Runs one of the project's own TypeScript tools: `node src/build/run.mjs build --outDir dist`.
import { runnerImport } from 'vite'

const TOOLS = ['build', 'serve', 'start', 'dev', 'browser-tests', 'data', 'facts']
const [tool, ...args] = process.argv.slice(2)
if (!TOOLS.includes(tool)) {
  console.error(`Name one of: ${TOOLS.join(', ')}`)
  process.exit(2)
}
const { module } = await runnerImport(`./src/build/tools/${tool}.ts`)
await module.main(args)
