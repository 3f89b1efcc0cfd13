import { textsIn } from '../../../i18n/page-words'
import { richText } from '../../../i18n/RichText'
import type { TextKey } from '../../../i18n/text-keys'
import { isJapanese } from '../../../i18n/writing'
import { FactDate } from '../../../page/FactDate'
import { usePage } from '../../../page/page-context'
import { PLACES, TERMS } from './terms'

type AnyTerm = (typeof TERMS)[keyof typeof TERMS][number]

/** With the readings over it: somebody may have to say it. */
const readable = (key: TextKey) => richText(textsIn('ja-x-easy').get(key) ?? '', 'ja-x-easy')

/** A word as it stands on papers and at the desk, what it means, and where it is met. */
function Word({ term }: { readonly term: AnyTerm }) {
  const { words, href, cite } = usePage()
  const { r } = words
  const name = `words.terms.${term.id}.name` as const
  return (
    <div data-facts={cite(...term.facts) || undefined}>
      <dt>
        {isJapanese(words.lang) ? (
          r(name)
        ) : (
          <>
            <span lang="ja">{readable(name)}</span> <span>{r(name)}</span>
          </>
        )}
      </dt>
      <dd>
        {r(`words.terms.${term.id}.what`)}
        <span class="at">
          {term.at.map((place) => (
            <a key={place} href={href(place)}>
              {r(PLACES[place])}
            </a>
          ))}
        </span>
      </dd>
    </div>
  )
}

/** The words that patients meet, explained once; on paper one sheet. */
export function WordsPage() {
  const { words } = usePage()
  const { r } = words
  return (
    <>
      <h1>{r('words.heading')}</h1>
      <p>{r('words.lead')}</p>
      {(Object.keys(TERMS) as (keyof typeof TERMS)[]).map((group) => (
        <section key={group}>
          <h2>{r(`words.groups.${group}`)}</h2>
          <dl class="terms">
            {TERMS[group].map((term) => (
              <Word key={term.id} term={term} />
            ))}
          </dl>
        </section>
      ))}
      <FactDate />
    </>
  )
}
