import { useEffect, useRef, useState } from 'preact/hooks'
import { formatDate } from '../../i18n/format'
import type { IslandProps } from '../../page/Island'
import type { SavedHere as Saved } from '../../storage/kept-here'
import { eraseEverything, savedHere } from '../../storage/saved-here'

export const SAVED_TEXTS = [
  'about.saved.looking',
  'about.saved.ticks',
  'about.saved.noTicks',
  'about.saved.people',
  'about.saved.place',
  'about.saved.language',
  'about.saved.look',
  'about.saved.directory',
  'about.saved.pages',
  'about.saved.nothing',
  'about.saved.erase',
  'about.saved.eraseConfirm',
  'about.saved.eraseYes',
  'about.saved.eraseNo',
  'about.saved.erased',
  'about.saved.eraseFailed',
] as const

type Step = 'idle' | 'asking' | 'erased' | 'failed'

const NOTHING: Saved = { ticks: 0, people: 0, hasPlace: false, hasLanguage: false, hasLook: false, directories: [], languages: [] }

const isEmpty = (saved: Saved) =>
  saved.ticks === 0 &&
  saved.people === 0 &&
  !saved.hasPlace &&
  !saved.hasLanguage &&
  !saved.hasLook &&
  saved.directories.length === 0 &&
  saved.languages.length === 0

type Props = {
  /** Names of the prefectures by code, in the language of the page. */
  readonly prefectures: Readonly<Record<string, string>>
  /** What the languages call themselves, by their part of the address. */
  readonly languageNames: Readonly<Record<string, string>>
}

/** Shows what is kept on this phone and erases all of it after asking once. */
export function SavedHere({ words, site, prefectures, languageNames }: Props & IslandProps<(typeof SAVED_TEXTS)[number]>) {
  const { r } = words
  const [saved, setSaved] = useState<Saved | undefined>()
  const [step, setStep] = useState<Step>('idle')
  useEffect(() => void savedHere().then(setSaved), [])
  const next = useRef<HTMLParagraphElement & HTMLButtonElement>(null)
  // The button that was pressed is gone: go on with what came instead of it.
  const hasMoved = useRef(false)
  useEffect(() => {
    if (hasMoved.current) next.current?.focus()
    hasMoved.current = saved !== undefined
  }, [step, saved === undefined])

  const erase = () =>
    eraseEverything(site.base)
      .then(() => {
        setStep('erased')
        // Looking again would open the storage anew.
        setSaved(NOTHING)
      })
      .catch(() => setStep('failed'))

  if (!saved) return <p>{r('about.saved.looking')}</p>
  const kept = Object.keys(languageNames).flatMap((id) => (saved.languages.includes(id) ? (languageNames[id] ?? []) : []))
  return (
    <>
      {isEmpty(saved) ? (
        <p>{r('about.saved.nothing')}</p>
      ) : (
        <ul class="bullets">
          <li>{saved.ticks > 0 ? r('about.saved.ticks', { count: saved.ticks }) : r('about.saved.noTicks')}</li>
          {saved.people > 0 && <li>{r('about.saved.people', { count: saved.people })}</li>}
          {saved.hasPlace && <li>{r('about.saved.place')}</li>}
          {saved.hasLanguage && <li>{r('about.saved.language')}</li>}
          {saved.hasLook && <li>{r('about.saved.look')}</li>}
          {saved.directories.map((directory) => (
            <li key={directory.prefecture}>
              {r('about.saved.directory', {
                prefecture: prefectures[directory.prefecture] ?? directory.prefecture,
                date: formatDate(directory.savedOn, words.lang, { era: false }),
              })}
            </li>
          ))}
          {kept.length > 0 && <li>{r('about.saved.pages', { languages: kept.join(' / ') })}</li>}
        </ul>
      )}
      <p tabIndex={-1} ref={step === 'erased' || step === 'failed' ? next : undefined}>
        {step === 'erased' && r('about.saved.erased')}
        {step === 'failed' && r('about.saved.eraseFailed')}
      </p>
      {step === 'asking' ? (
        <>
          <p class="note mind" tabIndex={-1} ref={next}>
            {r('about.saved.eraseConfirm')}
          </p>
          <div class="row">
            <button class="btn main" type="button" onClick={erase}>
              {r('about.saved.eraseYes')}
            </button>
            <button class="btn" type="button" onClick={() => setStep('idle')}>
              {r('about.saved.eraseNo')}
            </button>
          </div>
        </>
      ) : (
        <button class="btn gap" type="button" ref={step === 'idle' ? next : undefined} onClick={() => setStep('asking')}>
          {r('about.saved.erase')}
        </button>
      )}
    </>
  )
}
