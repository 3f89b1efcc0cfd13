/** Hexadecimal digits of a checksum of what is kept: half of SHA-256. Damage is found as surely, and the worker lists some thirty. */
export const SUM_LENGTH = 32
