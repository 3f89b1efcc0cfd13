import type { TextKey } from '../../i18n/text-keys'
import { FactDate } from '../../page/FactDate'
import { Fold } from '../../page/Fold'
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
  const { words } = usePage()
  return (
    <Fold id={id} facts={facts} title={words.r(`family.${id}.title`)}>
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
    </Fold>
  )
}

/** For those who help: what they may do, a sheet each, how to pass a list on, what to say. */
export function FamilyPage() {
  const { words, href } = usePage()
  const { r } = words
  return (
    <>
      <div>
        <h1>{r('family.heading')}</h1>
        <p class="lead">{r('family.lead')}</p>
        <MayAndNot />
      </div>
      <div>
        {RELATIONS.map((relation) => (
          <Sheet key={relation.id} {...relation} />
        ))}
        <Fold title={r('family.open.title')}>
          <ol class="steps">
            {OPENING.map((step) => (
              <li key={step}>
                <p>{r(`family.open.${step}`)}</p>
              </li>
            ))}
          </ol>
          <p class="note mind">{r('family.open.browser')}</p>
        </Fold>
        <Fold title={r('family.call.title')}>
          <div class="say call">
            {CALL.map((line) => (
              <blockquote key={line}>{r(`family.call.${line}`)}</blockquote>
            ))}
          </div>
        </Fold>
        <Fold facts={['R-047', 'R-049']} title={r('family.instead.title')}>
          <p>{r('family.instead.text')}</p>
          <ul class="bullets">
            <li>{r('family.instead.face')}</li>
            <li>{r('family.instead.certificate')}</li>
          </ul>
        </Fold>
        <Fold facts={['R-002', 'R-109b']} title={r('family.visit.title')}>
          <p>{r('family.visit.text')}</p>
          <p>{r('family.visit.paper')}</p>
        </Fold>
        <Fold id="apply" facts={['R-047']} title={r('family.apply.title')}>
          <p>{r('family.apply.how')}</p>
          <p>{r('family.apply.who')}</p>
          <p>{r('family.apply.later')}</p>
        </Fold>
        <Fold id="hidden" facts={['R-056']} title={r('family.hidden.title')}>
          <p>{r('family.hidden.text')}</p>
        </Fold>
        <a class="btn gap" href={href('letter')}>
          <span>{r('letter.link')}</span>
        </a>
        <FactDate />
      </div>
    </>
  )
}
