import { render } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { readLook } from '../../domain/look/look'
import { keptLook } from '../../storage/look-choice'
import type { LookWords } from './panel'
import { type Sentence, sentencesOf } from './sentences'
import { readSpoken, spokenText } from './spoken'
import { Reader, type Speech } from './voice'

type Reading = { readonly main: HTMLElement; readonly words: LookWords; readonly speech: Speech; readonly voice: SpeechSynthesisVoice }

const HIGHLIGHT = 'said'
type Highlights = { set(name: string, highlight: unknown): void; delete(name: string): void }
const highlights = () => (globalThis.CSS as unknown as { highlights?: Highlights } | undefined)?.highlights

const elementOf = ({ range }: Sentence) => range.startContainer.parentElement?.closest('p,li,h1,h2,h3,dt,dd,summary,td,th') ?? null

/** Marks a sentence, and the block around it where browsers cannot mark words; nothing without one. */
function mark(sentence: Sentence | undefined): void {
  for (const old of document.querySelectorAll('.said')) old.classList.remove('said')
  highlights()?.delete(HIGHLIGHT)
  if (!sentence) return
  const { Highlight } = globalThis as { Highlight?: new (range: Range) => unknown }
  if (Highlight && highlights()) highlights()?.set(HIGHLIGHT, new Highlight(sentence.range))
  else elementOf(sentence)?.classList.add('said')
}

const isCalm = () => readLook(keptLook()).hasLessMotion || matchMedia('(prefers-reduced-motion: reduce)').matches

/** Brings a sentence on screen, above the bar; where it is there already nothing moves. */
function bring({ range }: Sentence, bar: HTMLElement): void {
  const { top, bottom } = range.getBoundingClientRect()
  const edge = Math.min(innerHeight, bar.getBoundingClientRect().top || innerHeight)
  if (top < 80 || bottom > edge) scrollBy({ top: top - edge / 3, behavior: isCalm() ? 'auto' : 'smooth' })
}

type BarProps = { readonly words: LookWords; readonly isReading: boolean; readonly toggle: () => void; readonly end: () => void }

function Bar({ words, isReading, toggle, end }: BarProps) {
  const { r } = words
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <>
      <button class="btn" type="button" ref={first} onClick={toggle}>
        {r(isReading ? 'look.pause' : 'look.goOn')}
      </button>
      <button class="btn" type="button" onClick={end}>
        {r('look.stop')}
      </button>
    </>
  )
}

type ReaderBarProps = Reading & { readonly sentences: readonly Sentence[]; readonly bar: HTMLElement; readonly close: () => void }

function ReaderBar({ words, speech, voice, sentences, bar, close }: ReaderBarProps) {
  const [isReading, setReading] = useState(true)
  const reader = useRef<Reader | undefined>(undefined)
  useEffect(() => {
    const said = sentences.map((sentence) => sentence.said)
    const own = new Reader(speech, voice, said, {
      onSentence: (at) => {
        const sentence = sentences[at]
        mark(sentence)
        if (sentence) bring(sentence, bar)
      },
      onEnd: close,
    })
    reader.current = own
    own.start()
    const pause = () => {
      own.stop()
      setReading(false)
    }
    const hide = () => {
      if (document.hidden) pause()
    }
    document.addEventListener('visibilitychange', hide)
    addEventListener('pagehide', pause)
    return () => {
      own.stop()
      mark(undefined)
      document.removeEventListener('visibilitychange', hide)
      removeEventListener('pagehide', pause)
    }
  }, [])
  const toggle = () => {
    if (isReading) reader.current?.stop()
    else reader.current?.start()
    setReading(!isReading)
  }
  return <Bar words={words} isReading={isReading} toggle={toggle} end={close} />
}

let ending: (() => void) | undefined

/** Ends the reading that is going on, if any. */
export const stopReading = (): void => ending?.()

/** Reads the page from its beginning, with a bar at the lower edge to stop it. Ends by itself; falls silent when the page is left or hidden. */
export function readAloud(reading: Reading): void {
  stopReading()
  const { main, words } = reading
  const list = readSpoken(words.t('look.spoken'))
  const sentences = sentencesOf(main, words.lang, (text) => spokenText(text, words.lang, list))
  const bar = document.createElement('div')
  bar.className = 'voice'
  bar.setAttribute('role', 'region')
  bar.setAttribute('aria-label', words.t('look.read'))
  // Above the bar that leads to the desk, where that one lies at the lower edge.
  const counter = document.querySelector('.counter-bar')
  const isBelow = counter && counter.getBoundingClientRect().bottom >= innerHeight - 1 && getComputedStyle(counter).position === 'fixed'
  bar.style.bottom = isBelow ? `${counter.getBoundingClientRect().height}px` : '0'
  const before = document.activeElement
  ending = () => {
    ending = undefined
    render(null, bar)
    bar.remove()
    document.documentElement.style.scrollPaddingBottom = ''
    document.body.style.paddingBottom = ''
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
  }
  main.after(bar)
  render(<ReaderBar {...reading} sentences={sentences} bar={bar} close={() => ending?.()} />, bar)
  // What is below can be scrolled to, and the focus is never behind it.
  const { height } = bar.getBoundingClientRect()
  const below = height + (isBelow ? counter.getBoundingClientRect().height : 0)
  document.body.style.paddingBottom = `${below}px`
  document.documentElement.style.scrollPaddingBottom = `${below + 16}px`
}
