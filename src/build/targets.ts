/** The oldest browsers for which scripts are compiled; src/decisions/0016-browsers.md says what is promised for them. */
export const SCRIPT_TARGETS: string[] = ['chrome100', 'safari15.4', 'firefox100']

/** The same for style sheets, in the form of lightningcss: major, minor. */
export const CSS_TARGETS = { chrome: 100 << 16, ios_saf: (15 << 16) | (4 << 8), safari: (15 << 16) | (4 << 8), firefox: 100 << 16 }
