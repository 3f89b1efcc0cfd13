/** How many times slower than this machine the phone of the tests is: `CPU_SLOWDOWN=4 npm run e2e`. */
export const SLOWDOWN = Number(process.env.CPU_SLOWDOWN ?? 1)
