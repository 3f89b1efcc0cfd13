import { formatDate, formatNumber } from '../../../i18n/format'
import type { Found } from '../engine/messages'
import type { FoundWords } from '../find-props'
import { prefectureLabel, prefectureLabels } from '../prefecture-label'

type Props = { readonly words: FoundWords; readonly found: Found }

/** What must be known before the list is read: that it is the one of the phone, or that the place may be another. */
export function Alerts({ words, found }: Props) {
  const { r, lang } = words
  return (
    <>
      {found.prefectures.map(({ code, problem, savedOn }) => {
        if (!problem || !savedOn) return null
        const values = { prefecture: prefectureLabel(code, lang), date: formatDate(savedOn, lang, { era: false }) }
        return (
          <p key={code} class="note">
            {problem === 'unreachable' ? r('found.kept.unreachable', values) : r('found.kept.other', values)}
          </p>
        )
      })}
      {found.isEstimate && found.place && <p class="note mind">{r('found.results.estimate', { place: found.place.label })}</p>}
      {!found.isPlaced && found.place && <p class="note mind">{r('found.results.noPositions', { place: found.place.label })}</p>}
      {found.outside && (
        <p class="note mind">
          {r('found.results.outside', { place: found.outside.label, km: formatNumber(Math.round(found.outside.km), lang) })}
        </p>
      )}
      {found.without.length > 0 && (
        <p class="note mind">{r('found.results.without', { prefectures: prefectureLabels(found.without, lang) })}</p>
      )}
    </>
  )
}
