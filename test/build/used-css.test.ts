import { describe, expect, it } from 'vitest'
import { namesIn, usedCss } from '../../src/build/used-css'

const css = `:root{--a:red;--b:var(--c);--c:1px}
.here{color:var(--a)} .gone{margin:var(--b)} .here .gone, .here p{top:0} .here:not(.gone){left:0}
:is(.here,.gone) b{right:0} [data-own] i{bottom:0} @media print{.gone{color:red}.here{color:blue}} #x{top:1px} ul li{top:2px}`

describe('the style of a page', () => {
  it('keeps what the page may need and nothing else', () => {
    const style = usedCss(css, namesIn('<main class="here there"><p><b id="x">'))
    expect(style).toBe(
      ':root{--a:red}.here{color:var(--a)}.here p{top:0}.here:not(.gone){left:0}:is(.here,.gone) b{right:0}@media print{.here{color:#00f}}#x{top:1px}',
    )
  })

  it('leaves out what asks for something inside that cannot come', () => {
    const sheet = 'p:has(+ .gone){top:0}p:has(> .here){left:0}p:has(.gone,.new){right:0}'
    expect(usedCss(sheet, namesIn('<p class="here">'))).toBe('p:has(>.here){left:0}')
    expect(usedCss(sheet, namesIn('<p>', ['e.className="gone"']))).toBe('p:has(+.gone){top:0}p:has(.gone,.new){right:0}')
  })

  it('keeps what hides the button of the display panel in print, which every page draws later', () => {
    expect(usedCss('@media print{.aa,.bb{display:none}}', namesIn('<p>'))).toBe('@media print{.aa{display:none}}')
  })

  it('keeps the properties that a style brought by a script asks for', () => {
    expect(usedCss(css, namesIn('<p>', ['x(".late{margin:var(--b)}")']))).toContain('--b:var(--c);--c:1px')
    expect(usedCss(css, namesIn('<p>', ['x("--b")']))).not.toContain('--b')
  })

  it('takes a word of a script for a class where it stands in a text, not where it is a name or told to developers', () => {
    const keeps = (script: string) => usedCss(css, namesIn('<p>', [script])).includes('.gone{margin')
    expect(keeps(`h("p",{class:\`a \${b?\`gone\`:\`\`}\`})`)).toBe(true)
    expect(keeps('x={gone:1};y.gone;throw TypeError("gone")')).toBe(false)
    expect(keeps('throw new Error(`it is gone`)')).toBe(false)
  })

  it('keeps what a script of the page may bring', () => {
    const script = 'e.className="gone";m.toggleAttribute("data-own");n.dataset.monthShown="";h("i")'
    const style = usedCss(`${css} [data-month-shown]{top:3px}`, namesIn('<p>', [script]))
    for (const part of ['.gone{margin:var(--b)}', '--b:var(--c)', '[data-own] i{', '[data-month-shown]{']) expect(style).toContain(part)
  })
})
