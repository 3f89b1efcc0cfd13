// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Answers, Person } from '../../../src/domain/check/person'
import { outcomeOf } from '../../../src/domain/check/situation'
import { localDate } from '../../../src/domain/time/local-date'
import { situations } from '../../../src/facts/situations'
import { bringNotes } from '../../../src/features/check/bring-notes'
import type { CheckWords } from '../../../src/features/check/check-texts'
import { showOwnList } from '../../../src/features/check/own-list'
import { showOwn } from '../../../src/features/check/show-own'

const TODAY = localDate('2026-11-21')
let person: Person | Error
vi.mock('../../../src/storage/people', () => ({
  readCurrentPerson: async () => {
    if (person instanceof Error) throw person
    return person
  },
  changePerson: async (_: string, change: (one: Person) => Person) => {
    if (person instanceof Error) throw person
    person = change(person)
  },
}))

const words = { lang: 'ja', t: (key: string) => key, r: (key: string) => key } as unknown as CheckWords
const item = (id: string) => document.querySelector(`[data-step="${id}"]`)?.closest('li') as HTMLElement
const WAIT = { timeout: 10_000 }

beforeEach(() => {
  person = { id: 'me', label: 'me', answers: {}, ticks: {}, notForMe: ['pin-known'] }
  location.hash = ''
  const ids = ['details-right', 'pin-known', 'screen-saved', 'certificate-date', 'loss-phone']
  const list = document.createElement('ul')
  list.className = 'ticks'
  for (const id of ids) {
    const box = Object.assign(document.createElement('input'), { type: 'checkbox' })
    box.dataset.step = id
    const li = document.createElement('li')
    li.append(box, document.createElement('b'))
    list.append(li)
  }
  document.body.replaceChildren(list)
})

const own = () => [...document.querySelectorAll('[data-own] [data-step]')].map((box) => (box as HTMLElement).dataset.step)
const nothing = () => {}

describe('the checklist of one person', () => {
  it('is everybody’s without answers', async () => {
    const list = await showOwnList(words, nothing, nothing)
    expect(list).toMatchObject({ isFirst: true, hasAnswers: false })
    expect(list.fit(TODAY)).toBe(false)
    expect(own()).toEqual([])
  })

  it('has the steps of the kept answers', async () => {
    person = { ...(person as Person), answers: { card: 'lost' } }
    const list = await showOwnList(words, nothing, nothing)
    expect(list.hasAnswers).toBe(true)
    expect(list.fit(TODAY)).toBe(true)
    expect(own()).toEqual(['loss-phone'])
  })

  it('follows the answers in the address before the kept ones', async () => {
    person = { ...(person as Person), answers: { card: 'lost' } }
    location.hash = '#card=yes&registered=yes&changedInsurer=yes'
    const list = await showOwnList(words, nothing, nothing)
    list.fit(TODAY)
    expect(own()).toContain('details-right')
    expect(own()).not.toContain('loss-phone')
  })

  it('believes the date read off the card more than an old answer', async () => {
    const answers: Answers = { card: 'yes', registered: 'yes', certificate: 'valid' }
    person = { ...(person as Person), answers, certificateDate: localDate('2026-06-01') }
    const list = await showOwnList(words, nothing, nothing)
    list.fit(TODAY)
    expect(own()).toEqual(['certificate-date'])
    // The page stays open: what the date means changes with the day, not with the answer.
    list.fit(localDate('2026-05-20'))
    expect(own()).toContain('screen-saved')
  })

  it('keeps what was put aside, and takes it back', async () => {
    const changed = vi.fn()
    await showOwnList(words, changed, nothing)
    expect('notForMe' in item('pin-known').dataset).toBe(true)
    item('loss-phone').querySelector('button')?.click()
    item('pin-known').querySelector('button')?.click()
    // Kept by a part that is fetched when needed.
    await vi.waitFor(() => expect((person as Person).notForMe).toEqual(['loss-phone']), WAIT)
    expect('notForMe' in item('pin-known').dataset).toBe(false)
    expect(changed).toHaveBeenCalledTimes(2)
  })

  it('still puts steps aside where nothing is kept, and says so', async () => {
    person = new Error('blocked')
    const refused = vi.fn()
    expect(await showOwnList(words, nothing, refused)).toMatchObject({ isFirst: true, hasAnswers: false })
    item('loss-phone').querySelector('button')?.click()
    expect('notForMe' in item('loss-phone').dataset).toBe(true)
    await vi.waitFor(() => expect(refused).toHaveBeenCalled(), WAIT)
  })

  it('says that it is somebody else’s', async () => {
    person = { ...(person as Person), id: 'mother', label: 'mother' }
    expect(await showOwnList(words, nothing, nothing)).toMatchObject({ isFirst: false })
  })
})

describe('the page of a situation, with answers', () => {
  it('says a step in the words of this person, brings up what they said, and puts away what is not theirs', () => {
    const page = document.createElement('main')
    page.innerHTML = `
      <section><ol class="steps"><li data-step-of="notice-kept"></li><li data-step-of="card-date" hidden></li>
      <li data-step-of="card-date stay" hidden></li></ol></section>
      <section><div><div><details data-note="certificate-unknown"></details></div><div><details data-note="child"></details></div></div>
      <ul><li data-elsewhere="infant"></li><li data-elsewhere="changed"></li></ul></section>`
    const answers: Answers = { card: 'yes', registered: 'yes', certificate: 'valid', age: 'to-74', foreignResident: 'yes' }
    showOwn(page, answers, outcomeOf(situations, answers, TODAY))
    const shown = [...page.querySelectorAll<HTMLElement>('[data-step-of]')].filter((one) => !one.hidden)
    expect(shown.map(({ dataset }) => dataset.stepOf)).toEqual(['card-date stay', 'notice-kept'])
    const notes = [...page.querySelectorAll<HTMLElement>('[data-note], [data-elsewhere]')]
    expect(notes.map((note) => [note.dataset.note ?? note.dataset.elsewhere, note.hidden])).toEqual([
      ['certificate-unknown', true],
      ['child', true],
      ['infant', true],
      ['changed', false],
    ])
  })

  it('fetches what the answers bring up from the page that is about it; without that page the link stays', async () => {
    const answers: Answers = {
      card: 'yes',
      registered: 'yes',
      certificate: 'grace',
      age: 'to-74',
      changedInsurer: 'yes',
      foreignResident: 'yes',
    }
    const make = () => {
      const page = document.createElement('main')
      page.innerHTML = `<section><ol class="steps"></ol></section><ul>
        <li data-elsewhere="changed"><a href="/changed/"></a></li><li data-elsewhere="foreign"><a href="/foreign/"></a></li></ul>`
      return page
    }
    const about = document.createElement('main')
    about.innerHTML = '<div data-main-note="foreign">the stay</div>'
    const page = make()
    await bringNotes(page, outcomeOf(situations, answers, TODAY), async (href) => (href.endsWith('/foreign/') ? about : null))
    expect(page.firstElementChild?.textContent).toBe('the stay')
    const links = [...page.querySelectorAll<HTMLElement>('[data-elsewhere]')]
    expect(links.map((link) => [link.dataset.elsewhere, link.hidden])).toEqual([
      ['changed', false],
      ['foreign', true],
    ])
  })

  it('hides the saved screen of who cannot open it, and opens what was said', () => {
    const page = document.createElement('main')
    page.innerHTML = `
      <li data-thing="card"></li><li data-thing="notice"><span data-thing="saved-screen"></span></li>
      <li data-step-of="certificate-date"></li><li data-step-of="screen-saved"></li>
      <div id="besides"><div><details data-note="changed"></details></div><div><details data-note="face-only"></details></div></div>`
    const answers: Answers = { card: 'yes', registered: 'yes', certificate: 'grace', faceOnly: 'yes', changedInsurer: 'unknown' }
    showOwn(page, answers, outcomeOf(situations, answers, TODAY))
    const hidden = [...page.querySelectorAll<HTMLElement>('[data-thing],[data-step-of]')].filter((one) => one.hidden)
    expect(hidden.map(({ dataset }) => dataset.thing ?? dataset.stepOf)).toEqual(['saved-screen', 'certificate-date', 'screen-saved'])
    const notes = [...page.querySelectorAll<HTMLDetailsElement>('details')]
    expect(notes.map((note) => [note.dataset.note, note.open])).toEqual([
      ['face-only', true],
      ['changed', false],
    ])
  })
})
