// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { encodeHandover } from '../../../src/domain/check/handover'
import type { Person } from '../../../src/domain/check/person'
import { localDate } from '../../../src/domain/time/local-date'
import { checklist } from '../../../src/facts/checklist'
import { HandoverView } from '../../../src/features/check/handover/HandoverView'
import { handoverTexts } from '../../../src/features/check/handover/handover-texts'
import { islandWords } from '../../../src/i18n/island-words'
import { i18nextWithAllTexts, pageWords } from '../../../src/i18n/page-words'
import { closeDatabase } from '../../../src/storage/db'
import { readPeople, savePerson, setCurrentPerson } from '../../../src/storage/people'

const STEPS = checklist.map(({ id }) => id)
const page = pageWords(i18nextWithAllTexts(), 'en', () => '')
const words = islandWords<never>('en', page.handOver(handoverTexts(STEPS))) as Parameters<typeof HandoverView>[0]['words']
const DAY = localDate('2026-01-02')
const MOTHER: Person = {
  id: 'mother',
  label: 'mother',
  answers: { card: 'yes', age: 'to-84' },
  ticks: { 'pin-known': DAY },
  notForMe: [],
}
let place: HTMLElement

/** Until nothing moves any more, however slow the machine is. */
async function settle() {
  for (let calm = 0; calm < 3; ) {
    const before = place.innerHTML
    await act(() => new Promise((resolve) => setTimeout(resolve, 30)))
    calm = place.innerHTML === before && !place.textContent?.includes('Looking for lists') ? calm + 1 : 0
  }
}
async function open(fragment = '') {
  history.replaceState(null, '', `/en/check/handover/${fragment && `#${fragment}`}`)
  act(() => render(<HandoverView words={words} site={{ base: '/', languagePath: 'en/' }} steps={STEPS} />, place))
  await settle()
}
const button = (name: string) => {
  const found = [...place.querySelectorAll('button')].find(({ textContent }) => textContent === name)
  if (!found)
    throw new Error(`no button "${name}" among: ${[...place.querySelectorAll('button')].map((one) => one.textContent).join(', ')}`)
  return found
}
const press = async (name: string) => {
  act(() => button(name).click())
  await settle()
}
const choose = async (value: string) => {
  const select = place.querySelector('select') as HTMLSelectElement
  act(() => {
    select.value = value
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await settle()
}
const options = () => [...place.querySelectorAll('option')].map(({ textContent }) => textContent)

beforeEach(async () => {
  await closeDatabase()
  globalThis.indexedDB = new IDBFactory()
  history.replaceState(null, '', '/')
  place = document.createElement('div')
  document.body.append(place)
})
afterEach(() => {
  act(() => render(null, place))
  place.remove()
  vi.unstubAllGlobals()
})

const THEIRS = 'It is for somebody else: Mother'
const MINE = 'It is for me: put it in'

describe('a link that arrives', () => {
  const link = encodeHandover(MOTHER, STEPS)

  it('is shown in words, and nothing is stored yet', async () => {
    await open(link)
    expect(place.textContent).toContain('It has not been put in yet.')
    // Nobody is named above what it holds: whoever reads it knows whose it is.
    expect(place.querySelector('h2, h2 + p')?.textContent).not.toContain('Mother')
    expect([...place.querySelectorAll('dt, dd, .bullets li')].map(({ textContent }) => textContent)).toEqual([
      'Has a My Number Card',
      'yes',
      'Age',
      '75 to 84',
      'Recall the 4-digit PIN',
    ])
    expect(await readPeople()).toEqual([])
  })

  it('becomes a new list and leaves the address', async () => {
    await open(link)
    await press(THEIRS)
    const [person] = await readPeople()
    expect(person).toMatchObject({ id: 'mother', label: 'mother', answers: MOTHER.answers })
    expect(Object.keys(person?.ticks ?? {})).toEqual(['pin-known'])
    expect(location.hash).toBe('')
    expect(place.querySelector('.told')?.textContent).toContain('Put into the list: Mother.')
  })

  it('is "mine" for the one it is about, and two quick taps make one list', async () => {
    await open(link)
    act(() => {
      button(MINE).click()
      button(MINE).click()
    })
    await settle()
    expect((await readPeople()).map(({ id, label, answers }) => [id, label, answers])).toEqual([['me', 'me', MOTHER.answers]])
    expect(place.querySelector('.told')?.textContent).toContain('Put into the list: Me.')
  })

  it('fills the gaps of the list with the same label', async () => {
    await savePerson({ ...MOTHER, answers: { card: 'lost' }, ticks: { 'screen-saved': DAY } })
    await open(link)
    await press(THEIRS)
    expect(place.querySelector('.form .note')?.textContent).toBe('The list here: Mother')
    await press('Only fill the gaps')
    expect(await readPeople()).toMatchObject([{ answers: { card: 'lost', age: 'to-84' }, ticks: { 'screen-saved': DAY } }])
    expect(Object.keys((await readPeople())[0]?.ticks ?? {}).sort()).toEqual(['pin-known', 'screen-saved'])
  })

  it('replaces a list when that is chosen', async () => {
    await savePerson({ ...MOTHER, answers: { card: 'lost' }, ticks: { 'screen-saved': DAY }, certificateDate: DAY })
    await open(link)
    await press(THEIRS)
    await press('Replace')
    const [person] = await readPeople()
    expect(person).toMatchObject({ answers: MOTHER.answers, certificateDate: DAY })
    expect(Object.keys(person?.ticks ?? {})).toEqual(['pin-known'])
  })

  it('can be put in for somebody else', async () => {
    await savePerson(MOTHER)
    await open(link)
    await choose('new:grandmother')
    await press('Add as a new list')
    expect((await readPeople()).map(({ id }) => id)).toEqual(['mother', 'grandmother'])
  })

  it('changes nothing when it is not wanted', async () => {
    await savePerson(MOTHER)
    await open(link)
    await press('Do not put it in')
    expect(await readPeople()).toEqual([MOTHER])
    expect(location.hash).toBe('')
    expect(place.querySelector('.told')?.textContent).toContain('as they were')
  })

  it('made as "me" by somebody else never goes into a list by itself', async () => {
    await savePerson({ ...MOTHER, id: 'me', label: 'me' })
    await open(encodeHandover({ ...MOTHER, label: 'me' }, STEPS))
    expect(options()[0]).toBe('Please choose')
    expect([...place.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual(['Do not put it in'])
    await choose('new:mother')
    await press('Add as a new list')
    expect((await readPeople()).map(({ id }) => id)).toEqual(['me', 'mother'])
  })

  it.each([
    ['damaged', `${link}x`, 'cut short'],
    ['too long', 'x'.repeat(100_000), 'too long'],
    ['of a later version', 'v7.abc', 'newer version'],
    ['script', '<script>alert(1)</script>', 'cut short'],
  ])('is refused calmly when it is %s', async (_, fragment, sentence) => {
    await savePerson(MOTHER)
    await open(fragment)
    expect(place.textContent).toContain(sentence)
    expect(place.textContent).toContain('The lists here are as they were.')
    await press('Close')
    expect(await readPeople()).toEqual([MOTHER])
    expect(location.hash).toBe('')
  })

  it('still works, and says that nothing is kept, where storage is refused', async () => {
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException('refused', 'SecurityError')
      },
    } as unknown as IDBFactory
    await open(link)
    expect(place.textContent).toContain('This device cannot keep lists.')
    await press(THEIRS)
    expect(place.textContent).toContain('Put into the list: Mother.')
    // Of the steps that her answers bring, as the checklist counts them.
    expect(place.textContent).toContain('2 answered, 1 of 4 done')
  })
})

describe('the lists of this phone', () => {
  it('start with an empty one, which has nothing to hand over', async () => {
    await open()
    expect(place.querySelectorAll('[type=radio]')).toHaveLength(1)
    expect(place.textContent).toContain('This list is still empty: Me.')
    expect(place.querySelector('a.btn')?.getAttribute('href')).toBe('/en/check/')
    expect(await readPeople()).toEqual([])
  })

  it('do not fork when one is added with two quick taps', async () => {
    await open()
    const form = place.querySelector('details') as HTMLDetailsElement
    form.open = true
    act(() => {
      button('Add').click()
      button('Add').click()
    })
    await settle()
    expect((await readPeople()).map(({ id }) => id)).toEqual(['mother'])
    expect(form.open).toBe(false)
  })

  it('are shown anew when another tab chooses somebody', async () => {
    await savePerson(MOTHER)
    await savePerson({ ...MOTHER, id: 'father', label: 'father' })
    await setCurrentPerson('mother')
    await open()
    expect(place.querySelector('h2')?.textContent).toBe('Hand over: Mother')
    await setCurrentPerson('father')
    await settle()
    expect(place.querySelector('h2')?.textContent).toBe('Hand over: Father')
  })

  it('are removed one at a time, after asking once', async () => {
    await savePerson(MOTHER)
    await savePerson({ ...MOTHER, id: 'mother-2' })
    await open()
    await press('Remove: Mother 2')
    expect(await readPeople()).toHaveLength(2)
    await press('Keep')
    await press('Remove: Mother 2')
    await press('Remove')
    expect((await readPeople()).map(({ id }) => id)).toEqual(['mother'])
  })

  it('are handed over by a link that says of a printed date only whether it has passed', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: vi.fn(async () => undefined) } })
    await savePerson({ ...MOTHER, certificateDate: localDate('2020-02-29') })
    await setCurrentPerson('mother')
    await open()
    expect(place.textContent).toContain('Hand over: Mother')
    await vi.waitFor(() => expect(place.querySelector('svg.qr')).toBeTruthy())
    const link = `${location.origin}/en/check/handover/?openExternalBrowser=1#${encodeHandover({ ...MOTHER, answers: { ...MOTHER.answers, certificate: 'lapsed' } }, STEPS)}`
    expect(place.querySelector('.made')?.textContent).toBe(link)
    const [line, mail] = [...place.querySelectorAll('a.btn')].map((one) => decodeURIComponent(one.getAttribute('href') ?? ''))
    expect(line).toMatch(/^https:\/\/line\.me\/R\/msg\/text\/\?/)
    expect(mail).toMatch(/^mailto:\?subject=/)
    for (const address of [line, mail]) expect(address).toContain(link)
    await press('Copy the link')
    expect(navigator.clipboard.writeText).toHaveBeenCalledWith(link)
    expect(place.textContent).toContain('Copied.')
  })
})
