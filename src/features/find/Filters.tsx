import { useEffect, useRef, useState } from 'preact/hooks'
import type { Kind } from '../../domain/figures/usage'
import { FACILITY_FLAGS } from '../../domain/find/facilities'
import type { Found, ListQuery } from './engine/messages'
import type { FoundWords } from './find-props'

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

/** Narrows the list: by kind, way, name, and by what facilities announced. Nothing pressed means all. */
export function Filters({ words, found, query, onChange }: Props) {
  const { r, t } = words
  const kindButton = (kind: Kind) => {
    const isOn = query.kinds.includes(kind)
    const kinds = isOn ? query.kinds.filter((other) => other !== kind) : [...query.kinds, kind]
    return (
      <button key={kind} class="btn" type="button" aria-pressed={isOn} onClick={() => onChange({ kinds })}>
        <span>{r(`found.kind.${kind}`)}</span>
      </button>
    )
  }
  const flags = FLAGS.filter((name) => found.flags & FACILITY_FLAGS[name])
  return (
    <details class="gap">
      <summary>{r('found.filter.title')}</summary>
      <div class="form">
        {found.kinds.length > 1 && (
          // biome-ignore lint/a11y/useSemanticElements: buttons, no fieldset of a form
          <div role="group" aria-labelledby="find-kinds">
            <p id="find-kinds">{r('found.filter.kinds')}</p>
            <div class="row orders small">{found.kinds.map(kindButton)}</div>
          </div>
        )}
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
        <NameField words={words} onChange={(name) => onChange({ name })} />
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

function NameField({ words, onChange }: { readonly words: FoundWords; readonly onChange: (name: string) => void }) {
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
      <input id="find-name" type="search" autoComplete="off" onInput={({ currentTarget }) => setTyped(currentTarget.value)} />
    </p>
  )
}
