import type { MunicipalUsage } from '../../domain/figures'
import { PREFECTURES, type Prefecture, REGIONS } from '../../domain/prefectures'
import { usePage } from '../../page/page-context'
import { Place } from '../../ui/pictogram/pictograms'
import { FORM_IDS } from './find-props'

/** An option holds plain text only, so the reading stands behind the name. */
function optionText({ name, kana, nameEn }: Pick<MunicipalUsage | Prefecture, 'name' | 'kana' | 'nameEn'>, lang: string): string {
  if (lang === 'ja-x-easy') return `${name}（${kana}）`
  return lang.startsWith('ja') ? name : `${nameEn} (${name})`
}

type Props = {
  /** The prefecture chosen at first, with its municipalities; null when the site has several lists. */
  readonly home: string | null
  readonly areas: readonly MunicipalUsage[]
}

/** Where to search. Plain HTML of the page; the island listens to it. */
export function FindForm({ home, areas }: Props) {
  const { words } = usePage()
  const { r, t, lang } = words
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
            <optgroup key={region} label={t(`find.region.${region}`)}>
              {PREFECTURES.filter((prefecture) => prefecture.region === region).map((prefecture) => (
                <option key={prefecture.code} value={prefecture.code} selected={prefecture.code === home}>
                  {optionText(prefecture, lang)}
                </option>
              ))}
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
