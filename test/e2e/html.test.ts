import { readFileSync } from 'node:fs'
import { HtmlValidate } from 'html-validate'
import { HTML_RULES } from '../html-rules'
import { expect, test } from './fixtures'
import { isLookedAt, languageOf, paths } from './site'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  // Long headings are kept whole; a title may carry the site's name.
  rules: { ...HTML_RULES, 'long-title': 'off' },
})

/**
 * The tags of a page with the names of their attributes, two neighbours at a time. Whatever the rules find wrong lies in such a pair, but
 * for values of attributes: those come from the same components in every language.
 */
function pairsOf(html: string): string[] {
  const tags = [...html.replace(/<(script|style)\b.*?<\/\1>|<wbr ?\/?>/gs, '').matchAll(/<(\/?[a-z][\w-]*)((?:[^>"]|"[^"]*")*)>/g)].map(
    ([, name, attributes = '']) => [name, ...attributes.replace(/="[^"]*"/g, '').split(/\s+/)].join(' '),
  )
  return tags.map((tag, at) => `${tags[at - 1]} > ${tag}`)
}

const repeatedIds = (html: string) => {
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  return ids.filter((id, at) => ids.indexOf(id) !== at)
}

test('every built page is valid HTML', async () => {
  const problems: string[] = []
  const seen = new Set<string>()
  // Japanese first; then those with two tags side by side that no page before had.
  const pages = paths.filter(isLookedAt).sort((a, b) => Number(languageOf(a) !== 'ja') - Number(languageOf(b) !== 'ja'))
  for (const path of pages) {
    const file = `dist${path}index.html`
    const html = readFileSync(file, 'utf8')
    problems.push(...repeatedIds(html).map((id) => `${file} has the id ${id} twice`))
    const fresh = pairsOf(html).filter((pair) => !seen.has(pair))
    if (fresh.length === 0) continue
    for (const pair of fresh) seen.add(pair)
    const report = await validator.validateString(html, file)
    for (const { messages } of report.results)
      for (const { ruleId, message, line, column } of messages) problems.push(`${file}:${line}:${column} ${ruleId}: ${message}`)
  }
  expect([...new Set(problems)].slice(0, 30)).toEqual([])
})
