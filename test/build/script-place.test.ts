import { describe, expect, it } from 'vitest'
import { placeForScripts } from '../../src/build/script-place'

const long = (length: number) => `<p>${'あ'.repeat(length)}</p>`
const restOf = (body: string) => {
  const place = placeForScripts(body)
  return place === undefined ? undefined : body.slice(place)
}

describe('where a page with an island asks for its scripts', () => {
  it.each([
    ['before the first part below the first screen', `<main>${long(1100)}<section>b</section></main>`, '<section>b</section></main>'],
    ['not inside of a part', `<main><div>${long(1100)}<div>a</div></div><div id="b">b</div></main>`, '<div id="b">b</div></main>'],
    [
      'not on the first screen, nor between neighbours whose style counts on each other',
      `<header><div>x</div></header><main class="wide"><div>a</div>${long(1100)}<a>b</a><p>c<br/></p><svg><path d="M0"/></svg><input type="text"><div>d</div></main>`,
      '<div>d</div></main>',
    ],
  ])('%s', (_, body, rest) => {
    expect(restOf(body)).toBe(rest)
  })

  it.each([
    ['a short page', '<main><div>a</div><div>b</div></main>'],
    ['a page in one part', `<main><div>${long(2000)}</div></main><footer><div>f</div></footer>`],
    ['a sheet without a main part', '<div>a</div>'],
  ])('nowhere in %s', (_, body) => {
    expect(placeForScripts(body)).toBeUndefined()
  })
})
