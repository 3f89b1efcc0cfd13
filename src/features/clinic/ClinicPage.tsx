import { type PosterCodes, PURPOSES, type Purpose } from '../../domain/poster/poster'
import { confirmationOf, contactById } from '../../facts/facts'
import { languages } from '../../i18n/languages'
import { posterTexts } from '../../i18n/poster-texts'
import { FactDate } from '../../page/FactDate'
import { Island } from '../../page/Island'
import { usePage } from '../../page/page-context'
import { MakerIsland, type MakerProps } from './MakerIsland'
import { MAKER_TEXTS } from './maker-texts'
import { OtherSheets } from './OtherSheets'
import { previewOf } from './preview-slot'
import { Paper } from './Sheet'
import { ALL_POSTER_FACTS, MAIN_FACT } from './sheet-texts'

previewOf.page = Paper

const PHONE = contactById('C-001').phone ?? ''

/** The maker of posters. Without script the sheet for trouble with the reader is there, ready to be printed. */
export function ClinicPage({ codes }: { readonly codes: Readonly<Record<Purpose, PosterCodes>> }) {
  const { words, language, publicAddress, edited, cite } = usePage()
  const { r } = words
  const second = language.code === 'ja' ? 'en' : 'ja'
  const offered = languages.map(({ code, name, path }) => ({ code, name, path }))
  return (
    <>
      <div class="screen">
        <h1>{r('clinic.title')}</h1>
        <p class="lead">{r('clinic.lead')}</p>
        <a class="more" href="#preview">
          {r('clinic.maker.toPreview')}
        </a>
      </div>
      <section id="poster" data-facts={cite(...ALL_POSTER_FACTS)}>
        <h2 class="screen">{r('clinic.maker.title')}</h2>
        <noscript>
          <p class="note">{r('clinic.maker.noScript')}</p>
        </noscript>
        <Island
          name="MakerIsland"
          of={MakerIsland}
          texts={MAKER_TEXTS}
          props={{
            languages: offered,
            chosen: offered.map(({ code }) => code).filter((code) => code === language.code || code === second),
            codes: Object.fromEntries(
              PURPOSES.map((purpose) => [purpose, [codes[purpose].path, codes[purpose].one, codes[purpose].several]]),
            ) as unknown as MakerProps['codes'],
            confirmed: Object.fromEntries(PURPOSES.map((purpose) => [purpose, confirmationOf(MAIN_FACT[purpose]) ?? ''])) as Record<
              Purpose,
              string
            >,
            phone: PHONE,
            says: Object.fromEntries(
              offered.flatMap(({ code }) => {
                const usual = posterTexts[code]?.private ?? ''
                const own = edited(code, 'poster.private', usual)
                return own === usual ? [] : [[code, own]]
              }),
            ),
            address: publicAddress,
            noCode: publicAddress ? undefined : words.t('clinic.maker.noCode'),
          }}
        />
        <p class="screen soft">
          {r('clinic.maker.tip')} {r('clinic.maker.renew')}
        </p>
      </section>
      <OtherSheets />
      <FactDate />
    </>
  )
}
