/** How somebody wants pages to look. Sizes are steps above the reader's own text size. */
export type Look = {
  readonly size: 0 | 1 | 2 | 3
  readonly hasReadings: boolean
  readonly hasMoreContrast: boolean
  readonly hasLessMotion: boolean
}

/** As pages are without a choice: the system decides on contrast and motion, the browser on the size. */
export const USUAL_LOOK: Look = { size: 0, hasReadings: true, hasMoreContrast: false, hasLessMotion: false }

const WRITTEN = /^([0-3])(r?)(c?)(m?)$/

/** A look in short: the step of size, then `r` without readings, `c` for contrast, `m` for less motion. Nothing where all is as usual. */
export function lookText({ size, hasReadings, hasMoreContrast, hasLessMotion }: Look): string {
  const text = `${size}${hasReadings ? '' : 'r'}${hasMoreContrast ? 'c' : ''}${hasLessMotion ? 'm' : ''}`
  return text === '0' ? '' : text
}

/** The look that was kept; as usual where nothing was, or something damaged. */
export function readLook(text: string | null | undefined): Look {
  const found = WRITTEN.exec(text ?? '')
  if (!found) return USUAL_LOOK
  return {
    size: Number(found[1]) as Look['size'],
    hasReadings: !found[2],
    hasMoreContrast: Boolean(found[3]),
    hasLessMotion: Boolean(found[4]),
  }
}

/** Per cent of the reader's own text size. */
export const SIZES = [100, 115, 130, 150] as const

// Nothing on paper changes but readings: a sheet has the sizes it was made for. Names of classes as in ui/base.css.
const WITHOUT_READINGS = 'rt{display:none}body.ruby{line-height:1.75}.ruby :is(h1,h2,b,.task,.put,.not,.counter-bar a){line-height:1.45}'
const MORE_CONTRAST =
  '@media screen{:root{--ink-soft:var(--ink);--line:var(--ink);--hair:var(--ink);--paper:#fff;--ink:#000;--brand:#00352a;--stop:#6b0000}}' +
  '@media screen and (prefers-color-scheme:dark){:root{--paper:#000;--surface:#000;--ink:#fff;--brand:#b5f5dc;--stop:#ffd9d2}}'
// Not where it only waits: see .late in ui/base.css.
const LESS_MOTION = '*,::before,::after{transition:none!important;scroll-behavior:auto!important}:not(.late){animation:none!important}'

/** By this condition, which always holds, the one rule of a look is found again in the sheet of a page. */
const ALWAYS = '(min-height:.01px)'
const ALWAYS_AS_READ = /^\(min-height: ?0?\.01px\)$/

/** The style of a look as one rule, '' where all is as usual. A card that is held out has a size of its own. */
export function lookRule(text: string | null | undefined, isCard: boolean): string {
  const { size, hasReadings, hasMoreContrast, hasLessMotion } = readLook(text)
  const rules = [
    size > 0 && !isCard && `@media screen{html{font-size:${SIZES[size]}%}}`,
    !hasReadings && WITHOUT_READINGS,
    hasMoreContrast && MORE_CONTRAST,
    hasLessMotion && LESS_MOTION,
  ].filter(Boolean)
  return rules.length > 0 ? `@media ${ALWAYS}{${rules.join('')}}` : ''
}

/** Whether a rule in the sheet of a page is that of a look. */
export const isLookRule = (condition: string | undefined): boolean => ALWAYS_AS_READ.test(condition ?? '')
