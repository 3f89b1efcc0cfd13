import { describe, expect, it } from 'vitest'
import { localVoice, Reader, type Speech, voiceFor } from '../../../src/features/look/voice'

const voice = (lang: string, more: Partial<SpeechSynthesisVoice> = {}) =>
  ({ lang, name: lang, voiceURI: lang, localService: true, default: false, ...more }) as SpeechSynthesisVoice

class Utterance {
  voice: SpeechSynthesisVoice | null = null
  lang = ''
  onend: (() => void) | null = null
  onerror: (() => void) | null = null
  constructor(readonly text: string) {}
}

/** Speech as a browser has it; it ends an utterance when told, and those that are cancelled too. */
class FakeSpeech extends EventTarget {
  voices: SpeechSynthesisVoice[] = []
  said: Utterance[] = []
  now: Utterance | undefined
  getVoices = () => this.voices
  speak = (utterance: unknown) => {
    this.now = utterance as Utterance
    this.said.push(this.now)
  }
  cancel = () => {
    const cancelled = this.now
    this.now = undefined
    cancelled?.onerror?.()
    cancelled?.onend?.()
  }
  end = () => this.now?.onend?.()
}

const speechOf = (fake: FakeSpeech) => fake as unknown as Speech

describe('a voice', () => {
  it.each([
    ['ja', ['en-US', 'ja-JP'], 'ja-JP'],
    ['ja-x-easy', ['ja_JP'], 'ja_JP'],
    ['zh-Hans', ['zh-TW', 'zh-HK', 'zh-CN'], 'zh-CN'],
    ['zh-Hans', ['zh-TW', 'zh-HK'], undefined],
    ['pt-BR', ['pt-PT', 'pt-BR'], 'pt-BR'],
    ['pt-BR', ['pt-PT'], 'pt-PT'],
    ['fil', ['tl-PH'], 'tl-PH'],
    ['id', ['in_ID'], 'in_ID'],
    ['es', ['es-MX', 'en-US'], 'es-MX'],
    ['ne', ['hi-IN'], undefined],
  ])('for %s among %s is %s', (lang, there, found) => {
    expect(
      localVoice(
        there.map((one) => voice(one)),
        lang,
      )?.lang,
    ).toBe(found)
  })

  it('of a server is none: what is read would be sent away, and without network it is dumb', () => {
    expect(localVoice([voice('ja-JP', { localService: false })], 'ja')).toBeUndefined()
  })

  it('that the reader made the usual one comes first', () => {
    expect(localVoice([voice('en-GB'), voice('en-US', { default: true })], 'en')?.lang).toBe('en-US')
  })

  it('may come late', async () => {
    const fake = new FakeSpeech()
    const found = voiceFor('ja', speechOf(fake), 1000)
    fake.voices = [voice('ja-JP')]
    fake.dispatchEvent(new Event('voiceschanged'))
    expect((await found)?.lang).toBe('ja-JP')
  })

  it('is not waited for longer than a moment, nor where the browser cannot speak', async () => {
    expect(await voiceFor('ja', speechOf(new FakeSpeech()), 5)).toBeUndefined()
    expect(await voiceFor('ja', undefined)).toBeUndefined()
  })
})

describe('a reader', () => {
  const readerOf = (fake: FakeSpeech, sentences: readonly string[]) => {
    const heard: (number | 'end')[] = []
    const told = { onSentence: (at: number) => void heard.push(at), onEnd: () => void heard.push('end') }
    const reader = new Reader(speechOf(fake), voice('ja-JP'), sentences, told, Utterance as unknown as typeof SpeechSynthesisUtterance)
    return { reader, heard }
  }

  it('says one sentence an utterance, tells where it is, and when all was said', () => {
    const fake = new FakeSpeech()
    const { reader, heard } = readerOf(fake, ['一。', '二。'])
    reader.start()
    fake.end()
    fake.end()
    expect(fake.said.map(({ text, lang }) => [text, lang])).toEqual([
      ['一。', 'ja-JP'],
      ['二。', 'ja-JP'],
    ])
    expect(heard).toEqual([0, 1, 'end'])
  })

  it('falls silent at once, and goes on with the sentence it was in', () => {
    const fake = new FakeSpeech()
    const { reader, heard } = readerOf(fake, ['一。', '二。', '三。'])
    reader.start()
    fake.end()
    reader.stop()
    expect(fake.now).toBeUndefined()
    expect(fake.said).toHaveLength(2)
    reader.start()
    expect(fake.now?.text).toBe('二。')
    expect(heard).toEqual([0, 1, 1])
  })

  it('ends when the voice fails', () => {
    const fake = new FakeSpeech()
    const { reader, heard } = readerOf(fake, ['一。', '二。'])
    reader.start()
    fake.now?.onerror?.()
    expect(heard).toEqual([0, 'end'])
  })
})
