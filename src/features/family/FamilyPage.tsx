import type { TextKey } from '../../i18n/text-keys'
import { FactDate } from '../../page/FactDate'
import { usePage } from '../../page/page-context'
import { No, Yes } from '../../ui/pictogram/pictograms'

const RELATIONS = [
  { id: 'child', facts: ['R-047', 'R-086'] },
  { id: 'spouse', facts: ['R-053', 'R-109c', 'R-125', 'C-001', 'C-002'] },
  { id: 'staff', facts: ['R-047', 'R-053'] },
] as const

const MAY = ['prepare', 'keep', 'apply', 'pharmacy'] as const
const NOT = ['pin', 'numbers', 'photos'] as const
const OPENING = ['make', 'send', 'tap', 'choose'] as const
const CALL = ['first', 'second', 'third', 'fourth'] as const

/** What a helper may do and what to leave, each with its sign. */
function MayAndNot() {
  const { words, cite } = usePage()
  const { r } = words
  return (
    <>
      <section data-facts={cite('R-047', 'R-053', 'R-109c')}>
        <h2>{r('family.may.title')}</h2>
        <ul class="does">
          {MAY.map((one) => (
            <li key={one}>
              <Yes small />
              <span>{r(`family.may.${one}`)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section data-facts={cite('R-120')}>
        <h2>{r('family.not.title')}</h2>
        <ul class="does">
          {NOT.map((one) => (
            <li key={one} class="no">
              <No small />
              <span>{r(`family.not.${one}`)}</span>
            </li>
          ))}
        </ul>
        <p class="note">{r('family.not.why')}</p>
      </section>
    </>
  )
}

/** The sheet of one relation; `#child` and the like are linked from elsewhere. */
function Sheet({ id, facts }: (typeof RELATIONS)[number]) {
  const { words, cite } = usePage()
  return (
    <section id={id} class="sheet" data-facts={cite(...facts)}>
      <h2>{words.r(`family.${id}.title`)}</h2>
      <ul class="bullets">
        {words
          .group(`family.${id}`)
          .filter((key) => key !== 'title')
          .map((key) => (
            <li key={key}>{words.r(`family.${id}.${key}` as TextKey)}</li>
          ))}
      </ul>
      {id === 'child' && (
        <p class="soft" data-unknown="R-086">
          {words.r('family.unknown')}
        </p>
      )}
    </section>
  )
}

/** For those who help: what they may do, a sheet each, how to pass a list on, what to say. */
export function FamilyPage() {
  const { words, cite, href } = usePage()
  const { r } = words
  return (
    <>
      <h1>{r('family.heading')}</h1>
      <p class="lead">{r('family.lead')}</p>
      <nav class="screen" aria-labelledby="jump">
        <p id="jump">{r('family.jump')}</p>
        <div class="row">
          {RELATIONS.map(({ id }) => (
            <a key={id} class="btn" href={`#${id}`}>
              <span>{r(`family.${id}.title`)}</span>
            </a>
          ))}
        </div>
      </nav>
      <MayAndNot />
      {RELATIONS.map((relation) => (
        <Sheet key={relation.id} {...relation} />
      ))}
      <section>
        <h2>{r('family.open.title')}</h2>
        <ol class="steps">
          {OPENING.map((step) => (
            <li key={step}>
              <p>{r(`family.open.${step}`)}</p>
            </li>
          ))}
        </ol>
        <p class="note mind">{r('family.open.browser')}</p>
      </section>
      <section>
        <h2>{r('family.call.title')}</h2>
        <div class="say call">
          {CALL.map((line) => (
            <blockquote key={line}>{r(`family.call.${line}`)}</blockquote>
          ))}
        </div>
      </section>
      <section data-facts={cite('R-047', 'R-049')}>
        <h2>{r('family.instead.title')}</h2>
        <p>{r('family.instead.text')}</p>
        <ul class="bullets">
          <li>{r('family.instead.face')}</li>
          <li>{r('family.instead.certificate')}</li>
        </ul>
      </section>
      <section data-facts={cite('R-002', 'R-109b')}>
        <h2>{r('family.visit.title')}</h2>
        <p>{r('family.visit.text')}</p>
        <p>{r('family.visit.paper')}</p>
      </section>
      <a class="btn" href={href('letter')}>
        <span>{r('letter.link')}</span>
      </a>
      <section id="apply" data-facts={cite('R-047')}>
        <h2>{r('family.apply.title')}</h2>
        <p>{r('family.apply.how')}</p>
        <p>{r('family.apply.who')}</p>
        <p>{r('family.apply.later')}</p>
      </section>
      <section id="hidden" data-facts={cite('R-056')}>
        <h2>{r('family.hidden.title')}</h2>
        <p>{r('family.hidden.text')}</p>
      </section>
      <FactDate />
    </>
  )
}
