import { main as browserTests } from '../../src/build/tools/browser-tests'

/** `npm run bench:taps`: how soon the finder answers taps and keys with as many facilities as Tokyo has, on a phone six times slower. Fails above 100 ms. */
export function main(args: string[]): void {
  process.env.MEASURE_TAPS = '1'
  browserTests(['--workers', '1', '--retries', '0', ...args])
}
