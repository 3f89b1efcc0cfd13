import type { MunicipalUsage } from '../../domain/figures'
import { usePage } from '../../page/page-context'
import { Place } from '../../ui/pictogram/pictograms'
import { FORM_IDS } from './find-props'

/** An option holds plain text only, so the reading stands behind the name. */
function optionText({ name, kana, nameEn }: MunicipalUsage, lang: string): string {
  if (lang === 'ja-x-easy') return `${name}（${kana}）`
  return lang.startsWith('ja') ? name : `${nameEn} (${name})`
}

/** Where to search. Plain HTML of the page; the island listens to it. */
export function FindForm({ areas }: { readonly areas: readonly MunicipalUsage[] }) {
  const { words } = usePage()
  const { r } = words
  return (
    <form class="form" id={FORM_IDS.form} noValidate>
      <div class="note mind" id={FORM_IDS.problem} hidden />
      <p>
        <label for={FORM_IDS.postal}>{r('find.form.postal')}</label>
        <input id={FORM_IDS.postal} name="postal" inputMode="numeric" autoComplete="postal-code" />
      </p>
      <p>
        <label for={FORM_IDS.municipality}>{r('find.form.municipality')}</label>
        <select id={FORM_IDS.municipality} name="municipality">
          <option value="">{words.t('find.form.choose')}</option>
          {areas.map((area) => (
            <option key={area.municipality} value={area.municipality}>
              {optionText(area, words.lang)}
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
