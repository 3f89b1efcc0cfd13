// Runs a measurement with the same runner as the project's own tools: `node test/bench/run.mjs national`.
import { runnerImport } from 'vite'

const [bench, ...args] = process.argv.slice(2)
const { module } = await runnerImport(`./test/bench/${bench}.ts`)
await module.main(args)
