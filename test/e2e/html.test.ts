import { readFileSync } from 'node:fs'
import { HtmlValidate } from 'html-validate'
import { expect, test } from './fixtures'
import { isLookedAt, paths } from './site'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // preact-render-to-string closes void elements with a slash.
    'void-style': 'off',
    'no-inline-style': 'error',
    // Long headings are kept whole; a title may carry the site's name.
    'long-title': 'off',
    // Our "|" marks become <wbr> inside words on purpose.
    'no-trailing-whitespace': 'off',
    'tel-non-breaking': 'off',
    'no-implicit-input-type': 'off',
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    'valid-id': ['error', { relaxed: true }],
    // Off for boxes on purpose: Firefox would put old ticks back before ours are read.
    'valid-autocomplete': 'off',
  },
})

test('every built page is valid HTML', async () => {
  const problems: string[] = []
  for (const path of paths.filter(isLookedAt)) {
    const file = `dist${path}index.html`
    const report = await validator.validateString(readFileSync(file, 'utf8'), file)
    for (const { messages } of report.results)
      for (const { ruleId, message, line, column } of messages) problems.push(`${file}:${line}:${column} ${ruleId}: ${message}`)
  }
  expect([...new Set(problems)].slice(0, 30)).toEqual([])
})
