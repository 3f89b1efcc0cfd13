// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { holdTaps } from '../../src/app/early-taps'

const done: string[] = []

beforeEach(() => {
  done.length = 0
  document.body.innerHTML =
    '<form><input><button id="go"><b>go</b></button></form><button id="other" type="button">x</button><a href="#a">a</a>'
})

/** What the islands of the page would do once they are there. */
const listen = () => {
  document.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault()
    done.push('sent')
  })
  document.querySelector('#other')?.addEventListener('click', () => done.push('other'))
  document.querySelector('a')?.addEventListener('click', () => done.push('link'))
}
const tap = (selector: string) => document.querySelector<HTMLElement>(selector)?.click()

describe('taps before the script is there', () => {
  it('are done once when it comes, links at once', () => {
    const end = holdTaps(document)
    listen()
    tap('#other')
    tap('#other')
    tap('b')
    tap('a')
    expect(done).toEqual(['link'])
    end(true)
    expect(done).toEqual(['link', 'other', 'sent'])
    tap('#other')
    expect(done).toEqual(['link', 'other', 'sent', 'other'])
  })

  it('are forgotten when it never comes, and a form is not sent anywhere', () => {
    const end = holdTaps(document)
    listen()
    const event = new Event('submit', { bubbles: true, cancelable: true })
    document.querySelector('form')?.dispatchEvent(event)
    expect(event.defaultPrevented).toBe(true)
    end(false)
    expect(done).toEqual([])
  })

  it('on something that is gone meanwhile do nothing', () => {
    const end = holdTaps(document)
    listen()
    tap('#other')
    document.querySelector('#other')?.remove()
    end(true)
    expect(done).toEqual([])
  })
})
