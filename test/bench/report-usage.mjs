// Loaded before a measured command (`node --import`): leaves its time and peak memory in the file MEASURED names.
import { writeFileSync } from 'node:fs'

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  const usage = { ms: performance.now(), peakBytes: maxRSS * 1024, cpuMs: (userCPUTime + systemCPUTime) / 1000 }
  writeFileSync(process.env.MEASURED, JSON.stringify(usage))
})
