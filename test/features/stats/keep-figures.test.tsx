// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import en from '../../../locales/en/stats.json'
import { KeepFigures } from '../../../src/features/stats/front/KeepFigures'
import { islandWords } from '../../../src/i18n/island-words'

const texts = Object.fromEntries(Object.entries(en.keep).map(([key, text]) => [`stats.keep.${key}`, text]))
const site = { base: '/', languagePath: 'en/' }
let place: HTMLElement

function setWorker(controller: object | null) {
  const worker = Object.assign(new EventTarget(), { controller })
  vi.stubGlobal('navigator', { serviceWorker: worker, onLine: true })
  return worker
}

const show = () =>
  act(() =>
    render(<KeepFigures words={islandWords('en', texts)} site={site} prefectures={3} others={['nation', '03/municipalities']} />, place),
  )
const press = () => act(async () => place.querySelector('button')?.click())
const status = () => place.querySelector('[role=status]')?.textContent
const pageAt = (address: string) => new Response(`<html data-page="${address.slice('/en/'.length, -1).replaceAll('/', '.')}">`)

beforeEach(() => {
  place = document.createElement('div')
})
afterEach(() => {
  act(() => render(null, place))
  vi.unstubAllGlobals()
})

describe('keeping all pages of figures', () => {
  it('is not offered without a worker, and is offered once one takes over', async () => {
    const worker = setWorker(null)
    await show()
    expect(place.innerHTML).toBe('')
    worker.controller = {}
    await act(() => void worker.dispatchEvent(new Event('controllerchange')))
    expect(place.querySelector('button')?.textContent).toBe(en.keep.button)
    expect(status()).toBe('')
  })

  it('asks for one page after another, in this language, and says when all are kept', async () => {
    setWorker({})
    const asked: string[] = []
    vi.stubGlobal('fetch', async (address: string) => {
      asked.push(address)
      return pageAt(address)
    })
    await show()
    await press()
    await vi.waitFor(() => expect(status()).toBe(en.keep.done.replace('{{kept}}', '5')))
    expect(asked).toEqual(['nation', '03/municipalities', '01', '02', '03'].map((page) => `/en/stats/${page}/`))
  })

  it.each([
    ['the server fails', () => Promise.resolve(new Response('', { status: 500 })), en.keep.failed],
    [
      'the worker answers with its page for no connection',
      () => Promise.resolve(new Response('<html data-page="offline">')),
      en.keep.failed,
    ],
    ['the network breaks', () => Promise.reject(new TypeError('failed')), en.keep.failed],
  ])('stops after 1 and says so when %s', async (_, second, text) => {
    setWorker({})
    vi.stubGlobal('fetch', (address: string) => (address.includes('/nation/') ? Promise.resolve(pageAt(address)) : second()))
    await show()
    await press()
    await vi.waitFor(() => expect(status()).toBe(text.replace('{{kept}}', '1')))
    expect(place.querySelector('button')?.textContent).toBe(en.keep.button)
  })

  it('asks for nothing without a connection', async () => {
    setWorker({})
    vi.stubGlobal('navigator', { ...navigator, serviceWorker: navigator.serviceWorker, onLine: false })
    const fetching = vi.fn()
    vi.stubGlobal('fetch', fetching)
    await show()
    await press()
    await vi.waitFor(() => expect(status()).toBe(en.keep.offline.replace('{{kept}}', '0')))
    expect(fetching).not.toHaveBeenCalled()
  })

  it('can be stopped', async () => {
    setWorker({})
    vi.stubGlobal(
      'fetch',
      (_: string, { signal }: RequestInit) =>
        new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))),
    )
    await show()
    await press()
    expect(place.querySelector('button')?.textContent).toBe(en.keep.stop)
    await press()
    await vi.waitFor(() => expect(status()).toBe(en.keep.stopped.replace('{{kept}}', '0')))
  })
})
