import { describe, expect, it } from 'vitest'
import { pageRenderer } from '../../../src/app/render-page'
import { pageById } from '../../../src/app/routes'
import { localDate } from '../../../src/domain/time/local-date'
import { languages } from '../../../src/i18n/languages'

const render = pageRenderer(localDate('2026-11-21'), '/')
const pages = languages.map((language) => [language.code, render(pageById('family'), language)] as const)
const textOf = (html: string) => html.replace(/<rt>.*?<\/rt>|<[^>]+>/gs, '')

describe.each(pages)('the page for helpers in %s', (_, page) => {
  const sections = [...page.body.matchAll(/<(?:section|details class="fold")[^>]*>.*?<\/(?:section|details)>/gs)].map(
    ([section]) => section,
  )

  it('has a sheet for each relation, folded under its name', () => {
    for (const id of ['child', 'spouse', 'staff'])
      expect(page.body).toMatch(new RegExp(`</h2></summary>(?:<a class="in-ja"[^>]*>[^<]*</a>)?<div id="${id}"`))
  })

  it('says what is not known of a child’s screen, and cites nothing unverified', () => {
    expect(page.body).toContain('data-unknown="R-086"')
    expect(page.statedFacts).not.toContain('R-128')
    expect(page.statedFacts).toEqual(expect.arrayContaining(['R-047', 'R-049', 'R-053', 'R-056', 'R-120', 'R-125']))
  })

  it('rests its request about the PIN on no source: it is our own', () => {
    const request = sections.find((section) => section.includes('class="no"'))
    expect(request).toContain('data-facts="R-120"')
  })

  it('speaks of delegates only to advise against them', () => {
    const about = sections.filter((section) => /代理人|delegate/.test(textOf(section)))
    expect(about).toHaveLength(1)
    expect(about[0]).toContain('data-facts="R-056"')
  })

  it('asks for nothing', () => {
    expect(page.body).not.toMatch(/<(input|textarea|select|form)/)
  })
})
