import { useEffect, useRef, useState } from 'preact/hooks'
import { FACILITY_FLAGS } from '../../../domain/find/facilities'
import type { Found, ListQuery } from '../engine/messages'
import type { FoundWords } from '../find-props'

const RADII_KM = [1, 3, 5, 10]
/** Typing goes on while the list waits. */
const PAUSE_MS = 250
/** What may be asked for by its own button. */
const FLAGS = ['smartphone', 'dxFiling'] as const

type Props = {
  readonly words: FoundWords
  readonly found: Found
  readonly query: ListQuery
  readonly onChange: (part: Partial<ListQuery>) => void
}

/** Narrows the list: by name, way, and by what facilities announced. */
export function Filters({ words, found, query, onChange }: Props) {
  const { r, t } = words
  const flags = FLAGS.filter((name) => found.flags & FACILITY_FLAGS[name])
  return (
    <details class="filters" open={query.name !== ''}>
      <summary>{r('found.filter.title')}</summary>
      <div class="form">
        <NameField words={words} name={query.name} onChange={(name) => onChange({ name })} />
        {found.isPlaced && (
          <p>
            <label for="find-radius">{r('found.filter.radius')}</label>
            <select
              id="find-radius"
              value={query.radiusKm ?? ''}
              onChange={({ currentTarget }) => onChange({ radiusKm: Number(currentTarget.value) || null })}
            >
              <option value="">{t('found.filter.auto')}</option>
              {RADII_KM.map((km) => (
                <option key={km} value={km}>
                  {t('found.filter.km', { km })}
                </option>
              ))}
            </select>
          </p>
        )}
        {flags.length > 0 && (
          <div>
            <div class="row orders small">
              {flags.map((name) => {
                const isOn = (query.flags & FACILITY_FLAGS[name]) > 0
                return (
                  <button
                    key={name}
                    class="btn"
                    type="button"
                    aria-pressed={isOn}
                    onClick={() => onChange({ flags: query.flags ^ FACILITY_FLAGS[name] })}
                  >
                    <span>{r(`found.flag.${name}`)}</span>
                  </button>
                )
              })}
            </div>
            <p class="soft">{r('found.filter.flagsNote')}</p>
          </div>
        )}
      </div>
    </details>
  )
}

function NameField({ words, name, onChange }: Pick<Props, 'words'> & { readonly name: string; readonly onChange: (name: string) => void }) {
  const [typed, setTyped] = useState<string>()
  const latest = useRef(onChange)
  latest.current = onChange
  useEffect(() => {
    if (typed === undefined) return
    const timer = setTimeout(() => latest.current(typed), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <p>
      <label for="find-name">{words.r('found.filter.name')}</label>
      <input
        id="find-name"
        type="search"
        autoComplete="off"
        defaultValue={name}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
    </p>
  )
}
