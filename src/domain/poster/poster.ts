/** What a poster is for. */
export const PURPOSES = ['desk', 'bring', 'letter', 'paper', 'easy'] as const
export type Purpose = (typeof PURPOSES)[number]

/** How large a poster is: paper, a folded stand for the counter, a screen. */
export const SIZES = ['a4', 'a3', 'postcard', 'stand', 'screen'] as const
export type Size = (typeof SIZES)[number]

/** As many languages as fit on one sheet. */
export const MOST_LANGUAGES = 4

/** The width of a sheet on paper in millimetres, and its height. A screen is drawn in pixels instead. */
export const MILLIMETRES: Record<Size, readonly [width: number, height: number]> = {
  a4: [210, 297],
  a3: [297, 420],
  postcard: [100, 148],
  stand: [210, 297],
  screen: [320, 180],
}

/** Printed codes of a purpose: for a poster in one language, and for one that leaves the language to the reader. */
export type PosterCodes = { readonly path: string; readonly one: string; readonly several: string }

/** The address in a QR code: `https://…/en/desk/?p=D1`. The path carries the language that stands first on the poster. */
export function posterAddress(site: string, languagePaths: readonly string[], { path, one, several }: PosterCodes): string {
  return `${site}${languagePaths[0] ?? ''}${path}?p=${languagePaths.length > 1 ? several : one}`
}

/**
 * The order of languages on a sheet: that of the list of languages, except that a poster for people who read little Japanese
 * begins with what they read.
 */
export function languageOrder(purpose: Purpose, chosen: readonly string[], all: readonly string[]): string[] {
  const order = all.filter((code) => chosen.includes(code))
  return purpose === 'easy' ? [...order.filter((code) => code !== 'ja'), ...order.filter((code) => code === 'ja')] : order
}
