import { main as browserTests } from './browser-tests'

/** `npm run test:posters`: prints every poster there is from `dist` and reads its code again. Takes minutes. */
export function main(args: string[]): void {
  process.env.ALL_POSTERS = '1'
  browserTests(['-g', 'every poster', ...args])
}
