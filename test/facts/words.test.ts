import { describe, expect, it } from 'vitest'
import enContacts from '../../locales/en/contacts.json'
import enTimeline from '../../locales/en/timeline.json'
import jaContacts from '../../locales/ja/contacts.json'
import jaTimeline from '../../locales/ja/timeline.json'
import easyContacts from '../../locales/ja-x-easy/contacts.json'
import easyTimeline from '../../locales/ja-x-easy/timeline.json'
import { contacts, timeline } from '../../src/facts/facts'

const keyOf = (id: string) => id.toLowerCase().replace('-', '')
type Words = Record<string, Record<string, string>>
const TIMELINES: [string, Words][] = [
  ['ja', jaTimeline],
  ['ja-x-easy', easyTimeline],
  ['en', enTimeline],
]
const CONTACTS: [string, Words][] = [
  ['ja', jaContacts],
  ['ja-x-easy', easyContacts],
  ['en', enContacts],
]
const textsOf = (words: Words) => Object.values(words).flatMap((entry) => Object.values(entry))

describe('words for dated facts', () => {
  it.each(TIMELINES)('%s tells every event that patients see, and no other', (_, words) => {
    expect(Object.keys(words)).toEqual(timeline.filter((record) => record.patient).map((record) => keyOf(record.id)))
    for (const entry of Object.values(words)) expect(Object.keys(entry)).toEqual(['title', 'effect'])
  })

  it.each(CONTACTS)('%s names every contact for patients, and no other', (_, words) => {
    expect(Object.keys(words)).toEqual(contacts.filter((contact) => contact.audience === 'patients').map((contact) => keyOf(contact.id)))
    for (const entry of Object.values(words)) expect(Object.keys(entry)).toEqual(['name', 'note'])
  })

  it('easy Japanese has a reading on every kanji and ends sentences politely', () => {
    const bare = [...textsOf(easyTimeline), ...textsOf(easyContacts)].filter((text) =>
      /[\u4e00-\u9fff]/.test(text.replace(/\{[^{}|]+\|[^{}|]+\}/g, '')),
    )
    expect(bare).toEqual([])
    for (const { effect } of Object.values(easyTimeline)) expect(effect).toMatch(/(です|ます|ません|ました|ください)。$/)
  })

  it('only Japanese headings have places to break', () => {
    const plain = [...textsOf(easyTimeline), ...textsOf(easyContacts)].map((text) => text.replace(/\{[^{}|]+\|[^{}|]+\}/g, ''))
    const sentences = [...Object.values(jaTimeline).map(({ effect }) => effect), ...Object.values(jaContacts).map(({ note }) => note)]
    expect([...plain, ...sentences, ...textsOf(enTimeline), ...textsOf(enContacts)].filter((text) => text.includes('|'))).toEqual([])
  })

  it.each([
    ['ja', jaTimeline.t035.effect, ['2026年7月31日で終わり', '持って来なかった人と同じ', '複数の報道']],
    [
      'ja-x-easy',
      easyTimeline.t035.effect.replace(/\{([^{}|]+)\|[^{}|]+\}/g, '$1'),
      ['2026年7月31日で 終わりました', '保険証だけでは 足りません', 'いくつかの ニュース'],
    ],
    ['en', enTimeline.t035.effect, ['ended on 31 July 2026', 'somebody who brought nothing', 'several reports']],
  ])('%s says that the treatment of expired cards ended, what an expired card counts as, and who says so', (_, effect, parts) => {
    for (const part of parts) expect(effect).toContain(part)
  })
})
