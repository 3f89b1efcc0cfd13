import { PREFECTURES, REGIONS } from '../../domain/figures/prefectures'
import { hasJapaneseNames } from '../../i18n/joints'
import { isJapanese } from '../../i18n/writing'
import { usePage } from '../../page/page-context'
import { Place } from '../../ui/pictogram/place-pictograms'
import { FORM_IDS } from './find-props'
import { optionText } from './option-text'

/** Where to search. Plain HTML of the page; the island listens to it. */
export function FindForm() {
  const { words } = usePage()
  const { r, t, lang } = words
  return (
    // A form for a dialog that there is none of: what is sent before the script is there goes nowhere, least of all into an address.
    <form class="form" id={FORM_IDS.form} method="dialog" noValidate>
      <div class="note mind" id={FORM_IDS.problem} hidden />
      <button class="btn" type="submit" value="here" form={FORM_IDS.here}>
        <Place small />
        <span>{r('find.form.here')}</span>
      </button>
      <p>
        <label for={FORM_IDS.postal}>{r('find.form.postal')}</label>
        <input id={FORM_IDS.postal} name="postal" inputMode="numeric" enterkeyhint="search" autoComplete="postal-code" />
      </p>
      <p>
        <label for={FORM_IDS.prefecture}>{r('find.form.prefecture')}</label>
        <select id={FORM_IDS.prefecture} name="prefecture">
          <option value="">{t('find.form.choose')}</option>
          {REGIONS.map((region) => (
            <optgroup key={region} label={t(`find.region.${region}`)}>
              {PREFECTURES.filter((prefecture) => prefecture.region === region).map((prefecture) => (
                <option key={prefecture.code} value={prefecture.code} lang={hasJapaneseNames(lang) && !isJapanese(lang) ? 'ja' : undefined}>
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
        </select>
      </p>
      <button class="btn main" type="submit">
        <span>{r('find.form.search')}</span>
      </button>
      <p class="soft">{r('find.form.privacy')}</p>
    </form>
  )
}

/** The first button is sent by this form of its own: the enter key in a field must press the search, not the place of the phone. */
export const HereForm = () => <form id={FORM_IDS.here} method="dialog" hidden />
