/** Hexadecimal digits of a checksum of what is kept: a part of SHA-256. Damage is found as surely, and the worker lists some thirty. */
export const SUM_LENGTH = 20

/** The name of a pack: that of its path, `ja` where Japanese has none. */
export const packId = (path: string): string => path.replace('/', '') || 'ja'

/** The file of a pack, below the base path. */
export const packFile = (path: string, sum: string): string => `packs/${packId(path)}.${sum.slice(0, 12)}.json`
