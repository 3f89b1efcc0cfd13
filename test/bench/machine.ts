import { cpus } from 'node:os'

/** The day and the machine of a measurement, for the line above its table. */
export const dayAndMachine = (): string =>
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`
