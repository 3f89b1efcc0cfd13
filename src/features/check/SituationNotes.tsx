import type { NoteRule, OutcomeRule } from '../../domain/check/situation'
import { factById } from '../../facts/facts'
import { type NoteId, type OutcomeKind, regionsFrom75, situations } from '../../facts/situations'
import { Dated } from '../../page/Dated'
import { DateText } from '../../page/DateText'
import { usePage } from '../../page/page-context'
import { reachableNotes } from './reachable'

/** Rules from this day on are known from one source only. */
const RECENT = '2026-08'

/** Rules that each prefecture's union made: closed, and named after the prefecture, so that nobody reads another one's as theirs. */
function Regions() {
  const { words } = usePage()
  return (
    <>
      <h3>{words.r('situation.result.regions')}</h3>
      <div class="besides">
        {regionsFrom75.map((region) => (
          <details key={region} data-region={region}>
            <summary>{words.r(`situation.regions.${region}.name`)}</summary>
            <p>{words.r(`situation.regions.${region}.what`)}</p>
          </details>
        ))}
      </div>
    </>
  )
}

function NoteText({ note }: { readonly note: NoteRule }) {
  const { words } = usePage()
  return (
    <p data-unknown={note.unknown}>
      {words.r(`situation.notes.${note.id as NoteId}.what`)}
      {note.from?.startsWith(RECENT) && (
        <>
          <br />
          {words.r('situation.result.caveat', { date: <DateText date={factById('R-030').confirmedOn ?? ''} /> })}
        </>
      )}
    </p>
  )
}

/** The heart of a situation. */
export function MainNote({ note }: { readonly note: NoteRule }) {
  const { words } = usePage()
  return (
    <Dated as="section" from={note.from} to={note.to} facts={note.facts}>
      <div data-main-note={note.id}>
        <h2>{words.r(`situation.notes.${note.id as NoteId}.name`)}</h2>
        <NoteText note={note} />
        {note.id === 'from-75' && <Regions />}
      </div>
    </Dated>
  )
}

/** The kind a note is the heart of. Of several, the last is the widest. */
const kindOf = (id: string) => situations.outcomes.findLast(({ main }) => main?.includes(id))?.kind as OutcomeKind | undefined

/**
 * What may matter besides: as a way to the page that is about it, from which bring-notes.ts fetches it for those whose answers
 * say so; as text where no page is.
 */
export function Besides({ kind, main = [] }: OutcomeRule) {
  const { words, href, buildDay } = usePage()
  const { said, perhaps } = reachableNotes(kind)
  // What was over when the page was made is not shown again: a clock before that day is not believed.
  const notes = situations.notes.filter(
    ({ id, to = buildDay }) => to >= buildDay && !main.includes(id) && (said.includes(id) || perhaps.includes(id)),
  )
  const here = notes.filter(({ id }) => !kindOf(id))
  if (notes.length === 0) return null
  return (
    <section>
      <h2>{words.r('situation.result.also')}</h2>
      <div class="besides">
        {here.map((note) => (
          <Dated key={note.id} from={note.from} to={note.to} facts={note.facts}>
            <details data-note={note.id}>
              <summary>{words.r(`situation.notes.${note.id as NoteId}.name`)}</summary>
              <NoteText note={note} />
            </details>
          </Dated>
        ))}
      </div>
      <ul class="plain">
        {notes
          .filter(({ id }) => kindOf(id))
          .map(({ id }) => (
            <li key={id} data-elsewhere={id}>
              <a href={href(`check.for.${kindOf(id)}`)}>{words.r(`situation.notes.${id as NoteId}.name`)}</a>
            </li>
          ))}
      </ul>
    </section>
  )
}
