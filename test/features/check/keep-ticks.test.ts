// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { localDate } from '../../../src/domain/time/local-date'
import { keepTicks, type TickState, type TickStore } from '../../../src/features/check/keep-ticks'

const TODAY = localDate('2026-11-21')
const box = (id: string) => document.querySelector<HTMLInputElement>(`[data-step="${id}"]`) as HTMLInputElement
const settle = () => new Promise((resolve) => setTimeout(resolve))

function tick(input: HTMLInputElement) {
  input.checked = !input.checked
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

function storeWith(ids: readonly string[], slow?: Promise<void>) {
  const kept = new Map(ids.map((id) => [id, '2026-01-01']))
  const store: TickStore = {
    readTicks: async () => {
      const rows = Object.fromEntries(kept)
      await slow
      return rows
    },
    saveTick: async (step, doneOn) => void (doneOn ? kept.set(step, doneOn) : kept.delete(step)),
  }
  return { kept, store }
}

let states: TickState[]
let running: ReturnType<typeof keepTicks> | undefined
function start(store: TickStore) {
  running = keepTicks(
    document,
    store,
    () => TODAY,
    (state) => states.push(state),
  )
  return running
}

afterEach(() => running?.stop())

beforeEach(() => {
  states = []
  document.body.replaceChildren()
  const main = document.createElement('main')
  for (const id of ['a', 'b', 'c']) {
    const input = Object.assign(document.createElement('input'), { type: 'checkbox' })
    input.dataset.step = id
    const item = document.createElement('li')
    item.append(input)
    main.append(item)
  }
  document.body.append(main)
})

describe('ticks on the phone', () => {
  it('shows what was kept, and ignores ids that no longer exist', async () => {
    start(storeWith(['a', 'gone']).store)
    await settle()
    expect([box('a').checked, box('b').checked]).toEqual([true, false])
    expect(states.at(-1)).toEqual({ done: 1, all: 3, kept: true })
  })

  it('keeps a tick with its day and forgets it again', async () => {
    const { store, kept } = storeWith([])
    start(store)
    await settle()
    tick(box('b'))
    expect(kept.get('b')).toBe(TODAY)
    tick(box('b'))
    expect(kept.has('b')).toBe(false)
  })

  it('does not wipe a box ticked or unticked before the kept ticks arrived', async () => {
    let arrive = () => {}
    const { store, kept } = storeWith(['a'], new Promise((resolve) => (arrive = resolve)))
    box('c').checked = true // before the script was there
    start(store)
    tick(box('b'))
    tick(box('a'))
    tick(box('a'))
    arrive()
    await settle()
    expect([box('a').checked, box('b').checked, box('c').checked]).toEqual([false, true, true])
    expect([...kept.keys()].sort()).toEqual(['b', 'c'])
  })

  it('does not count what was put aside', async () => {
    const ticks = start(storeWith(['a', 'b']).store)
    await settle()
    box('b').closest('li')?.setAttribute('data-not-for-me', '')
    ticks.count()
    expect(states.at(-1)).toEqual({ done: 1, all: 2, kept: true })
  })

  it('counts a person’s own steps only, while only those are shown', async () => {
    const ticks = start(storeWith(['a', 'b']).store)
    await settle()
    box('b').closest('li')?.setAttribute('data-own', '')
    const main = document.querySelector('main')
    main?.setAttribute('data-own', '')
    ticks.count()
    expect(states.at(-1)).toEqual({ done: 1, all: 1, kept: true })
    main?.removeAttribute('data-own')
    ticks.count()
    expect(states.at(-1)).toEqual({ done: 2, all: 3, kept: true })
  })

  it('unticks all, also on the phone', async () => {
    const { store, kept } = storeWith(['a', 'b'])
    const ticks = start(store)
    await settle()
    ticks.clear()
    expect(kept.size).toBe(0)
    expect(states.at(-1)).toEqual({ done: 0, all: 3, kept: true })
  })
})

describe('when the phone refuses', () => {
  const refuse = () => Promise.reject(new Error('blocked'))

  it('says so at once when nothing can be read, and boxes still work', async () => {
    start({ readTicks: refuse, saveTick: refuse })
    await settle()
    expect(states.at(-1)).toEqual({ done: 0, all: 3, kept: false })
    tick(box('a'))
    await settle()
    expect(states.at(-1)).toEqual({ done: 1, all: 3, kept: false })
  })

  it('says so when a tick cannot be kept', async () => {
    start({ readTicks: async () => ({}), saveTick: vi.fn(refuse) })
    await settle()
    tick(box('a'))
    await settle()
    expect(states.at(-1)).toEqual({ done: 1, all: 3, kept: false })
  })
})
