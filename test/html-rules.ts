import type { RuleConfig } from 'html-validate'

/** What html-validate need not ask of our pages, and what it must: for whole pages as for bodies of pages. */
export const HTML_RULES: RuleConfig = {
  // preact-render-to-string closes void elements with a slash.
  'void-style': 'off',
  'no-inline-style': 'error',
  // Our "|" marks become <wbr> inside words on purpose.
  'no-trailing-whitespace': 'off',
  'tel-non-breaking': 'off',
  'no-implicit-input-type': 'off',
  'aria-label-misuse': ['error', { allowAnyNamable: true }],
  'valid-id': ['error', { relaxed: true }],
  // Off for boxes on purpose: Firefox would put old ticks back before ours are read.
  'valid-autocomplete': 'off',
}
