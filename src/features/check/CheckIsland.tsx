import { useEffect, useRef, useState } from 'preact/hooks'
import type { IslandSite } from '../../page/Island'
import { onNewDay, readingDay } from '../../page/reading-day'
import { readTicks, saveTick } from '../../storage/ticks'
import type { CheckWords } from './check-texts'
import { keepTicks, type TickState } from './keep-ticks'
import { nameBox } from './name-boxes'
import type { OwnList } from './own-list'

type Props = { readonly words: CheckWords; readonly site: IslandSite; readonly all: number }

/** The progress line. The boxes and buttons are plain HTML of the page; this joins them to what the phone keeps. */
export function CheckIsland({ words, site, all }: Props) {
  const { r } = words
  const [state, setState] = useState<TickState>()
  const [own, setOwn] = useState<OwnList>()
  const [isOwnOnly, setOwnOnly] = useState(false)
  const list = useRef<ReturnType<typeof keepTicks>>(null)
  useEffect(() => {
    const ticks = keepTicks(document, { readTicks, saveTick }, readingDay, setState)
    list.current = ticks
    for (const box of document.querySelectorAll<HTMLInputElement>('.ticks [data-step]')) nameBox(box)
    let stopDays = () => {}
    // What needs the database comes when the page is alive; without it the list is everybody's.
    import('./own-list')
      .then(({ showOwnList }) => showOwnList(words, ticks.count, ticks.refused))
      .then((found) => {
        setOwn(found)
        // Answers given from here are about the same person.
        for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-check-questions]')) link.hash = `for=${found.person.label}`
        setOwnOnly(found.fit(readingDay()))
        stopDays = onNewDay((day) => {
          found.fit(day)
          ticks.count()
        })
      })
      .catch(() => {})
    const clicked = ({ target }: Event) => {
      const action = (target as Element).closest<HTMLElement>('[data-check]')?.dataset.check
      if (action === 'print') print()
      if (action === 'clear' && confirm(words.t('check.clearSure'))) ticks.clear()
    }
    document.addEventListener('click', clicked)
    return () => {
      ticks.stop()
      stopDays()
      document.removeEventListener('click', clicked)
    }
  }, [])
  useEffect(() => {
    document.querySelector('main')?.toggleAttribute('data-own', isOwnOnly)
    list.current?.count()
  }, [isOwnOnly])
  const shown = state ?? { done: 0, all, kept: true }
  return (
    <div class="with-script">
      {own?.words && (
        <p class="lead">
          <b>{own.words.r('mine.list.who', { who: own.person.initials ?? <>{own.words.r(`mine.labels.${own.person.label}`)}</> })}</b>{' '}
          {!own.isFirst && <a href={`${site.base}${site.languagePath}check/handover/`}>{own.words.r('mine.list.others')}</a>}
        </p>
      )}
      <div role="status">
        <p class={state ? undefined : 'wait'}>
          <b>{r('check.progress', { all: shown.all, done: shown.done })}</b>
        </p>
        {!shown.kept && <p class="note mind">{r('check.notKept')}</p>}
      </div>
      <progress max={Math.max(shown.all, 1)} value={shown.done} aria-hidden="true" />
      {own?.words && own.hasAnswers && (
        <p>
          {isOwnOnly && own.words.r('mine.list.shown')}{' '}
          <button class="link" type="button" aria-pressed={!isOwnOnly} onClick={() => setOwnOnly(!isOwnOnly)}>
            {own.words.r(isOwnOnly ? 'mine.list.all' : 'mine.list.only')}
          </button>
        </p>
      )}
    </div>
  )
}
