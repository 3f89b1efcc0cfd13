import { languages } from '../../i18n/languages'
import type { TextKey } from '../../i18n/text-keys'
import { isJapanese, SOURCE_LANGUAGE } from '../../i18n/writing'
import { FactDate } from '../../page/FactDate'
import { Island } from '../../page/Island'
import { usePage } from '../../page/page-context'
import { inLanguage } from './all-languages'
import { BackToClinic } from './OtherSheets'
import { PRINT_TEXTS, PrintButton } from './PrintButton'

/** What the desk asks, in the order of a visit. */
const SENTENCES = ['card', 'reader', 'choose', 'consent', 'certificate', 'other', 'changed'] as const
const ANSWERS = ['yes', 'no', 'unknown'] as const
const FACTS = ['R-002', 'R-060', 'R-073', 'R-102', 'R-110', 'R-150'] as const

/** Languages beside Japanese on one sheet: more would be too small to point at. */
const BESIDE = 2

/** One sheet: Japanese first, for the one behind the counter. */
function Board({ others }: { readonly others: readonly string[] }) {
  const say = (key: TextKey, codes: readonly string[]) => (
    <>
      <p class="first" lang={SOURCE_LANGUAGE}>
        {inLanguage(key, SOURCE_LANGUAGE)}
      </p>
      {codes.map((code) => (
        <p key={code} lang={code}>
          {inLanguage(key, code)}
        </p>
      ))}
    </>
  )
  // Yes and no are the same words in easy Japanese.
  const ofAnswers = others.filter((code) => !isJapanese(code))
  return (
    <div class="page board">
      <p class="head">
        {[SOURCE_LANGUAGE, ...others].map((code, index) => (
          <span key={code} lang={code}>
            {index > 0 && ' / '}
            {inLanguage('clinic.board.heading', code)}
          </span>
        ))}
      </p>
      <ol>
        {SENTENCES.map((key) => (
          <li key={key}>{say(`clinic.board.say.${key}`, others)}</li>
        ))}
      </ol>
      <ul>
        {ANSWERS.map((key) => (
          <li key={key}>{say(`clinic.board.answers.${key}`, ofAnswers)}</li>
        ))}
      </ul>
    </div>
  )
}

/** Sentences to point at, in every offered language, some languages to a sheet. */
export function BoardPage() {
  const { words, cite } = usePage()
  const { r } = words
  const others = languages.map(({ code }) => code).filter((code) => code !== SOURCE_LANGUAGE)
  const sheets = others.flatMap((_, at) => (at % BESIDE === 0 ? [others.slice(at, at + BESIDE)] : []))
  return (
    <>
      <div class="screen">
        <BackToClinic />
        <h1>{r('clinic.board.title')}</h1>
        <p class="lead">{r('clinic.board.lead')}</p>
        <noscript>
          <p>{r('clinic.paper.noScript')}</p>
        </noscript>
        <Island name="PrintButton" of={PrintButton} texts={PRINT_TEXTS} props={{}} />
      </div>
      <div class="paper plain" data-size="a4" data-facts={cite(...FACTS)}>
        {sheets.map((others) => (
          <Board key={others[0]} others={others} />
        ))}
      </div>
      <FactDate />
    </>
  )
}
