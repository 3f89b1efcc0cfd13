/** The least contrast of text on this site. */
const TEXT = 7

const channel = (hex: string) => {
  const part = Number.parseInt(hex, 16) / 255
  return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

/** `#abc` as `#aabbcc`. */
const full = (colour: string) => (colour.length === 4 ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour)

const luminance = (colour: string) => {
  const [, r = '', g = '', b = ''] = /^#(..)(..)(..)$/.exec(full(colour)) ?? []
  return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b)
}

/** The contrast of two colours as WCAG 2 counts it, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** A colour of `tokens.css`, light or dark. */
function token(css: string, name: string, isDark: boolean): string {
  const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')
  const found = new RegExp(`--${name}: (#[0-9a-f]{3,6});`).exec(isDark ? dark : light)?.[1]
  if (!found) throw new Error(`tokens.css: expected a colour --${name}`)
  return found
}

type Accent = { readonly light: string; readonly dark: string }

/** What is wrong with a colour accent on the grounds of this site, as sentences; empty when all texts keep their contrast. */
export function accentProblems({ light, dark }: Accent, tokensCss: string): string[] {
  const grounds = ['paper', 'surface', 'brand-tint'] as const
  const onGround = ([path, colour, isDark]: readonly [string, string, boolean]) =>
    grounds.map((name) => [path, `on ${name}`, contrast(colour, token(tokensCss, name, isDark))] as const)
  const all = [
    ...onGround(['accent.light', light, false]),
    ...onGround(['accent.dark', dark, true]),
    ['accent.light', 'under white text', contrast(light, '#ffffff')] as const,
  ]
  return all
    .filter(([, , ratio]) => ratio < TEXT)
    .map(([path, where, ratio]) => `${path}: expected a contrast of at least ${TEXT}, got ${ratio.toFixed(1)} ${where}`)
}

/** The style that puts the accent in place of the site's own green. */
export const accentCss = ({ light, dark }: Accent): string =>
  `:root{--brand:${light};--solid:${light};--ledge:${light}}@media (prefers-color-scheme:dark){:root{--brand:${dark};--solid:${light};--ledge:${dark}}}@media print{:root{--brand:#000}}`
