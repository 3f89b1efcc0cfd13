/** What of the browser's speech is used here; tests hand down their own. */
export type Speech = Pick<SpeechSynthesis, 'getVoices' | 'speak' | 'cancel' | 'addEventListener' | 'removeEventListener'>

/** How voices are called that read a language of ours, in the order in which they are asked for. Older Androids say `in` for Indonesian. */
const SPEAKERS: Readonly<Record<string, readonly RegExp[]>> = {
  zh: [/^(?:zh|cmn)-(?:hans|cn|sg)/, /^(?:zh|cmn)$/],
  pt: [/^pt-br/, /^pt\b/],
  fil: [/^fil\b/, /^tl\b/],
  id: [/^id\b/, /^in\b/],
}

const said = ({ lang }: SpeechSynthesisVoice) => lang.toLowerCase().replaceAll('_', '-')

/** A voice for a language that lies on this device: it works without network and sends nothing away. */
export function localVoice(voices: readonly SpeechSynthesisVoice[], lang: string): SpeechSynthesisVoice | undefined {
  const [code = ''] = lang.split('-')
  const own = voices.filter(({ localService }) => localService)
  for (const name of SPEAKERS[code] ?? [new RegExp(`^${code}\\b`)]) {
    const found = own.filter((voice) => name.test(said(voice)))
    if (found.length > 0) return found.find((voice) => voice.default) ?? found[0]
  }
  return undefined
}

/** The voice for a language, waiting a moment for voices that come late; undefined where there is none. */
export function voiceFor(lang: string, speech: Speech | undefined, waitMs = 400): Promise<SpeechSynthesisVoice | undefined> {
  if (!speech) return Promise.resolve(undefined)
  const now = localVoice(speech.getVoices(), lang)
  // A list without ours is a whole one; an empty one is on its way.
  if (now || speech.getVoices().length > 0) return Promise.resolve(now)
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      speech.removeEventListener('voiceschanged', done)
      resolve(localVoice(speech.getVoices(), lang))
    }
    const timer = setTimeout(done, waitMs)
    speech.addEventListener('voiceschanged', done)
  })
}

type Told = {
  /** A sentence begins. */
  readonly onSentence: (at: number) => void
  /** All was said, or the voice failed. */
  readonly onEnd: () => void
}

/** Says one sentence after the other, each in an utterance of its own: long ones are cut off by some engines, and a pause is not heard by all. */
export class Reader {
  #at = 0
  #turn = 0

  constructor(
    readonly speech: Speech,
    readonly voice: SpeechSynthesisVoice,
    readonly sentences: readonly string[],
    readonly told: Told,
    readonly Utterance: new (text: string) => SpeechSynthesisUtterance = SpeechSynthesisUtterance,
  ) {}

  /** Begins, or goes on with the sentence at which it was stopped. */
  start(): void {
    this.stop()
    this.#say(this.#turn)
  }

  /** Falls silent; `start` begins the same sentence anew. */
  stop(): void {
    this.#turn += 1
    this.speech.cancel()
  }

  #say(turn: number): void {
    const text = this.sentences[this.#at]
    if (text === undefined) {
      this.told.onEnd()
      return
    }
    this.told.onSentence(this.#at)
    const utterance = new this.Utterance(text)
    utterance.voice = this.voice
    utterance.lang = this.voice.lang
    // What was stopped ends too, and must not begin the next one.
    utterance.onend = () => {
      if (turn !== this.#turn) return
      this.#at += 1
      this.#say(turn)
    }
    utterance.onerror = () => {
      if (turn === this.#turn) this.told.onEnd()
    }
    this.speech.speak(utterance)
  }
}
