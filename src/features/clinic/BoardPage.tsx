import { languages } from '../../i18n/languages'
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

/** Sentences to point at, each in every offered language: Japanese first, for the one behind the counter. */
export function BoardPage() {
  const { words, cite } = usePage()
  const { r } = words
  const others = languages.filter(({ code }) => code !== 'ja')
  const inAll = (key: (typeof SENTENCES)[number]) => (
    <>
      <p class="first" lang="ja">
        {inLanguage(`clinic.board.say.${key}`, 'ja')}
      </p>
      {others.map(({ code }) => (
        <p key={code} lang={code}>
          {inLanguage(`clinic.board.say.${key}`, code)}
        </p>
      ))}
    </>
  )
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
        <div class="page board">
          <p class="head">
            {languages.map(({ code }, index) => (
              <span key={code} lang={code}>
                {index > 0 && ' / '}
                {inLanguage('clinic.board.heading', code)}
              </span>
            ))}
          </p>
          <ol>
            {SENTENCES.map((key) => (
              <li key={key}>{inAll(key)}</li>
            ))}
          </ol>
          <ul>
            {ANSWERS.map((key) => (
              <li key={key}>
                <p class="first" lang="ja">
                  {inLanguage(`clinic.board.answers.${key}`, 'ja')}
                </p>
                {others
                  .filter(({ code }) => code !== 'ja-x-easy')
                  .map(({ code }) => (
                    <p key={code} lang={code}>
                      {inLanguage(`clinic.board.answers.${key}`, code)}
                    </p>
                  ))}
              </li>
            ))}
          </ul>
        </div>
      </div>
      <FactDate />
    </>
  )
}
