import type { MunicipalUsage } from '../../domain/figures/figures'
import { prefectureOf, REGIONS } from '../../domain/figures/prefectures'
import { usePage } from '../../page/page-context'
import { Place } from '../../ui/pictogram/pictograms'
import { FORM_IDS } from './find-props'
import { optionText } from './option-text'

type Props = {
  /** The prefecture chosen at first, with its municipalities; null when the site has several lists. */
  readonly home: string | null
  readonly areas: readonly MunicipalUsage[]
}

/** Where to search. Plain HTML of the page; the island listens to it. */
export function FindForm({ home, areas }: Props) {
  const { words } = usePage()
  const { r, t, lang } = words
  const chosen = home === null ? undefined : prefectureOf(home)
  return (
    <form class="form" id={FORM_IDS.form} noValidate>
      <div class="note mind" id={FORM_IDS.problem} hidden />
      <p>
        <label for={FORM_IDS.postal}>{r('find.form.postal')}</label>
        <input id={FORM_IDS.postal} name="postal" inputMode="numeric" autoComplete="postal-code" />
      </p>
      <p>
        <label for={FORM_IDS.prefecture}>{r('find.form.prefecture')}</label>
        <select id={FORM_IDS.prefecture} name="prefecture">
          <option value="">{t('find.form.choose')}</option>
          {REGIONS.map((region) => (
            // The island puts the prefectures in: without script there is no form.
            <optgroup key={region} label={t(`find.region.${region}`)} data-region={region}>
              {chosen?.region === region && (
                <option value={chosen.code} selected>
                  {optionText(chosen, lang)}
                </option>
              )}
            </optgroup>
          ))}
        </select>
      </p>
      <p>
        <label for={FORM_IDS.municipality}>{r('find.form.municipality')}</label>
        <select id={FORM_IDS.municipality} name="municipality">
          <option value="">{t('find.form.choose')}</option>
          {areas.map((area) => (
            <option key={area.municipality} value={area.municipality}>
              {optionText(area, lang)}
            </option>
          ))}
        </select>
      </p>
      <button class="btn main" type="submit">
        <span>{r('find.form.search')}</span>
      </button>
      <button class="btn" type="submit" value="here">
        <Place small />
        <span>{r('find.form.here')}</span>
      </button>
      <p class="soft">{r('find.form.privacy')}</p>
    </form>
  )
}
