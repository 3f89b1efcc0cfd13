import { render } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Look, lookText, readLook, SIZES } from '../../domain/look/look'
import { islandWords } from '../../i18n/island-words'
import { lateTexts } from '../../i18n/late-texts'
import type { TextKey } from '../../i18n/text-keys'
import type { Words } from '../../i18n/words'
import { showLook } from '../../page/page-look'
import { keepLook, keptLook } from '../../storage/look-choice'
import { addStyle } from './add-style'
import { readAloud, stopReading } from './read-aloud'
import { voiceFor } from './voice'

export type LookWords = Words<Extract<TextKey, `look.${string}`>>

const STEPS = ['usual', 'larger', 'large', 'largest'] as const
const NAME = 'look-size'

type Props = {
  readonly words: LookWords
  readonly glossary: string
  readonly hasReadings: boolean
  /** Reads the page to who listens; undefined where this device has no voice for its language. */
  readonly read: (() => void) | undefined
  readonly close: () => void
}

type Switch = 'hasReadings' | 'hasMoreContrast' | 'hasLessMotion'

/** How pages look, and reading them aloud. What is chosen holds at once, on every page and after the next visit too. */
export function Panel({ words, glossary, hasReadings, read, close }: Props) {
  const { r } = words
  const [look, setLook] = useState(() => readLook(keptLook()))
  const place = useRef<HTMLElement>(null)
  useEffect(() => place.current?.focus(), [])
  const choose = (changed: Partial<Look>) => {
    const next = { ...look, ...changed }
    setLook(next)
    showLook(lookText(next))
    void keepLook(lookText(next))
  }
  const toggle = (name: Switch) => (
    <label>
      <input type="checkbox" checked={look[name]} onChange={({ currentTarget }) => choose({ [name]: currentTarget.checked })} />
      <span>{r(`look.${name}`)}</span>
    </label>
  )
  return (
    <section
      class="look"
      aria-label={words.t('look.name')}
      tabIndex={-1}
      ref={place}
      onKeyDown={({ key }) => {
        if (key === 'Escape') close()
      }}
    >
      <fieldset>
        <legend>{r('look.size')}</legend>
        <div class="steps">
          {STEPS.slice(0, SIZES.length).map((step, at) => (
            <label key={step}>
              <input type="radio" name={NAME} checked={look.size === at} onChange={() => choose({ size: at as Look['size'] })} />
              <span>{r(`look.sizes.${step}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div class="steps">
        {hasReadings && toggle('hasReadings')}
        {toggle('hasMoreContrast')}
        {toggle('hasLessMotion')}
      </div>
      <p class="soft">{r('look.kept')}</p>
      <p>
        <a class="more" href={glossary}>
          {r('look.glossary')}
        </a>
      </p>
      <div class="row">
        {read && (
          <button class="btn" type="button" onClick={read}>
            {r('look.read')}
          </button>
        )}
        <button class="btn" type="button" onClick={close}>
          {r('look.close')}
        </button>
      </div>
    </section>
  )
}

let shown: (() => void) | undefined

/** Opens the panel below the header, or closes it. Rejects when its words cannot be had. */
export async function togglePanel(button: HTMLButtonElement, lang: string): Promise<void> {
  if (shown) return shown()
  const main = document.querySelector('main')
  if (!main) return
  const speech = (globalThis as { speechSynthesis?: SpeechSynthesis }).speechSynthesis
  const [texts, voice] = await Promise.all([lateTexts('look', lang), voiceFor(lang, speech)])
  // Tapped twice meanwhile.
  if (shown) return
  const words: LookWords = islandWords(lang, texts)
  addStyle()
  const place = document.createElement('div')
  main.before(place)
  const close = () => {
    shown = undefined
    render(null, place)
    place.remove()
    button.ariaExpanded = 'false'
    button.focus()
    // It lies in a menu that is closed.
    if (document.activeElement !== button) button.closest('details')?.querySelector('summary')?.focus()
  }
  const read = () => {
    close()
    if (speech && voice) readAloud({ main, words, speech, voice })
  }
  shown = close
  button.ariaExpanded = 'true'
  stopReading()
  const hasReadings = document.querySelector('rt') !== null
  const glossary = `${document.documentElement.dataset.home}papers/words/`
  render(<Panel words={words} glossary={glossary} hasReadings={hasReadings} read={voice && read} close={close} />, place)
}
