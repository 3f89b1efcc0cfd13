import { describe, expect, it } from 'vitest'
import { contactById, factById, isUnknown } from '../../../src/facts/facts'
import { portalPath } from '../../../src/facts/portal-path'
import { portalPages } from '../../../src/features/portal/pages'
import { LANGUAGES, renderView, textsOf } from '../papers/render-view'

const [page] = portalPages as [(typeof portalPages)[number]]

describe.each(LANGUAGES)('portal in %s', (lang) => {
  const { body, html, cited, fallbacks } = renderView(page, lang)

  it('has its own words and rests on its facts', () => {
    expect(fallbacks).toEqual([])
    for (const id of ['R-024', 'R-025', 'R-043', 'R-049', 'R-062', 'R-067', 'R-070', 'R-080', 'R-081', 'R-082', 'R-084', 'R-085', 'R-087'])
      expect(cited).toContain(id)
    const unknown = [...body.querySelectorAll('[data-unknown]')].map((block) => block.getAttribute('data-unknown') ?? '')
    expect(unknown).toContain('R-083')
    for (const id of unknown) expect(isUnknown(id) || factById(id).status === 'partly').toBe(true)
  })

  it('names who cannot open it before the steps', () => {
    const who = [...body.querySelectorAll('section:not(#steps) > .fold summary')].map(({ textContent }) => textContent)
    expect(who).toHaveLength(6)
    expect(html.indexOf('class="fold"')).toBeLessThan(html.indexOf('data-step'))
  })

  it('has steps whose ticks can be kept, each under its own name', () => {
    const boxes = [...body.querySelectorAll('ol > li input')]
    expect(boxes.map((box) => box.getAttribute('data-step'))).toEqual([
      'portal-open',
      'portal-login',
      'portal-menu',
      'portal-check',
      'screen-saved',
      'portal-find',
    ])
    // Nothing but boxes: there is no place to put a number or a file.
    for (const input of body.querySelectorAll('input')) expect(input.getAttribute('type')).toBe('checkbox')
  })

  it('shows every word of the menu path with its year', () => {
    const step = body.querySelector('[data-step=portal-menu]')?.closest('li')?.textContent ?? ''
    for (const { withReading } of portalPath.menu) {
      const [label = ''] = withReading
        .replace(/\|[^}]+\}/g, '')
        .split('{')
        .filter(Boolean)
      expect(step).toContain(label)
    }
    expect(step).toContain(portalPath.seenIn)
  })

  it('quotes no label for the button that saves', () => {
    expect(textsOf(lang, 'portal').get('portal.steps.save.label')).not.toMatch(/[「“"]/)
  })

  it('marks the way out as another site', () => {
    const link = body.querySelector(`a[href="${contactById('C-010').url}"]`)
    expect(link?.getAttribute('rel')).toContain('external')
    expect(link?.parentElement?.querySelector('.soft')?.textContent).toBeTruthy()
  })

  it('suggests no delegate', () => {
    expect(body.textContent).not.toMatch(/代理人|delegate|proxy/i)
  })
})
