import type { Position } from '../../../domain/find/distance'
import { FARTHEST_KM, type FindFrom, findFacilities } from '../../../domain/find/find-order'
import { isListedPostal, municipalitiesForPostal, readPostal } from '../../../domain/find/places'
import { circleMeetsBox, PREFECTURE_BOXES } from '../../../domain/find/prefecture-boxes'
import type { LocalDate } from '../../../domain/time/local-date'
import { type KnownLists, knownLists, type ListDoors } from './known-lists'
import { type DirectoryState, type LoadProblem, loadDirectory, loadPlaces, loadPostal } from './load-directory'
import type { Answer, Asked, Found, ListQuery, NamedPlace, Rows, Work } from './messages'
import { reachOf, rowsOf } from './rows'
import { aboutSession, named, type ReadState, type Session, sessionOf } from './session'

export type FinderDoors = ListDoors & {
  readonly lang: string
  readonly removeShard: (prefecture: string) => Promise<void>
  /** Prefectures whose list a person took off the phone: those are not kept again by themselves. */
  readonly readNotKept: () => Promise<ReadonlySet<string>>
  readonly saveNotKept: (prefectures: ReadonlySet<string>) => Promise<void>
}

/** Up to so many bytes a list that was searched is kept without asking, so that the next search works without network. */
const KEPT_UNASKED = 300_000
/** How far around a place the neighbouring prefectures are read: the first, and the next ones while what is asked for lies farther. */
const REACHES_KM = [1, 3, 5, 10, 20, FARTHEST_KM] as const

const prefectureOf = (municipality: string) => municipality.slice(0, 2)
const isRead = (state: DirectoryState): state is ReadState => state.kind === 'fresh' || state.kind === 'kept'

type Target = { readonly code: string; readonly isEstimate: boolean }
type Outcome = { readonly answer: Answer; readonly session?: Session }

/** Finds facilities in the lists of the site and of the phone. Runs in a worker: a large list never holds up the page. */
export class Finder implements Work {
  readonly #doors: FinderDoors
  /** Lists that were parsed already, by prefecture, with the search that read them. */
  readonly #memory = new Map<string, ReadState & { readonly sha256: string | null; readonly turn: number }>()
  #session: Session | undefined
  /** The answer that went with it. */
  #found: Found | undefined
  #lists: KnownLists | undefined
  /** Counts the searches: one that was overtaken by a newer one leaves the session alone. */
  #turn = 0

  constructor(doors: FinderDoors) {
    this.#doors = doors
  }

  async places(prefecture: string): Promise<readonly NamedPlace[]> {
    const places = await loadPlaces(prefecture, this.#doors)
    return (places?.municipalities ?? []).map((municipality) => named(municipality, this.#doors.lang))
  }

  async search(asked: Asked): Promise<Answer> {
    this.#turn += 1
    const turn = this.#turn
    const lists = await knownLists(this.#doors)
    this.#lists = lists
    const { answer, session } = await this.#answer(asked, lists)
    if (turn === this.#turn && session && answer.kind === 'found') {
      this.#session = session
      this.#found = answer
    }
    return answer
  }

  async #answer(asked: Asked, lists: KnownLists): Promise<Outcome> {
    if (asked.by === 'here') return this.#from({ position: { lat: asked.lat, lng: asked.lng } }, lists)
    if (asked.by === 'prefecture') return { answer: await this.#townsOf(asked.code, lists) }
    const target = asked.by === 'postal' ? await this.#targetOf(asked.postal) : { code: asked.code, isEstimate: false }
    return 'kind' in target ? { answer: target } : this.#fromMunicipality(target, lists)
  }

  async #townsOf(prefecture: string, { lists, state }: KnownLists): Promise<Answer> {
    const places = await loadPlaces(prefecture, this.#doors)
    if (!places) return { kind: 'missing', problem: state.kind === 'missing' ? state.problem : 'unreachable' }
    if (!lists.has(prefecture) && state.kind === 'fresh') return { kind: 'absent', prefectures: [prefecture] }
    const towns = places.municipalities.map((area) => ({ ...named(area, this.#doors.lang), count: area.count }))
    const list = lists.get(prefecture)
    const kept = await this.#doors.keptPrefectures().catch((): string[] => [])
    const packed = list && !kept.includes(prefecture) ? list.packed : null
    return { kind: 'towns', prefecture, towns, count: list?.count ?? null, packed }
  }

  /** The municipality of a postal code, or what to ask or say instead. */
  async #targetOf(typed: string): Promise<Target | Answer> {
    const { lang } = this.#doors
    const input = readPostal(typed)
    if (input.kind !== 'ok') return { kind: 'problem', name: 'postal' }
    const ranges = await loadPostal(this.#doors)
    if (!ranges) return { kind: 'missing', problem: 'unreachable' }
    const codes = municipalitiesForPostal(input.code, ranges)
    if (codes.length === 0) return { kind: 'problem', name: 'unknownPostal' }
    const prefectures = [...new Set(codes.map(prefectureOf))]
    const places = await Promise.all(prefectures.map((prefecture) => loadPlaces(prefecture, this.#doors)))
    const found = places.flatMap((index) => index?.municipalities.filter(({ code }) => codes.includes(code)) ?? [])
    if (found.length > 1) return { kind: 'several', places: found.map((municipality) => named(municipality, lang)) }
    const [code] = codes as [string]
    const isListed = places.some((index) => !index || isListedPostal(input.code, index.listed))
    return { code: found[0]?.code ?? code, isEstimate: !isListed }
  }

  async #fromMunicipality({ code, isEstimate }: Target, lists: KnownLists): Promise<Outcome> {
    const home = prefectureOf(code)
    const absent: Outcome = { answer: { kind: 'absent', prefectures: [home] } }
    const missing = (problem: LoadProblem): Outcome => ({ answer: { kind: 'missing', problem } })
    if (!lists.lists.has(home)) return lists.state.kind === 'missing' ? missing(lists.state.problem) : absent
    const state = await this.#load(home, lists)
    if (state.kind === 'absent') return absent
    if (state.kind === 'missing') return missing(state.problem)
    if (!state.places) return missing('unreachable')
    const area = state.places.municipalities.find((one) => one.code === code)
    if (!area) return { answer: { kind: 'problem', name: 'nothing' } }
    const { lat, lng } = area
    const position = lat === null || lng === null ? null : { lat, lng }
    const { answer, session } = await this.#from({ position, municipality: code }, lists)
    if (answer.kind !== 'found' || !session) return { answer }
    return { answer: { ...answer, isEstimate, place: named(area, this.#doors.lang) }, session }
  }

  /** A session that holds every list within `reachKm` of a place, and what was learnt of each list. */
  async #sessionWithin(from: FindFrom, reachKm: number, lists: KnownLists) {
    const home = from.municipality ? [prefectureOf(from.municipality)] : []
    const codes = new Set([...home, ...(from.position ? prefecturesWithin(from.position, reachKm, lists) : [])])
    const states = await Promise.all([...codes].map((code) => this.#load(code, lists)))
    return { states, session: sessionOf(states.filter(isRead), from, from.position ? reachKm : FARTHEST_KM) }
  }

  async #from(from: FindFrom, lists: KnownLists): Promise<Outcome> {
    for (const reachKm of REACHES_KM) {
      const { states, session } = await this.#sessionWithin(from, reachKm, lists)
      const { radiusKm } = findFacilities(session.findable, { from, order: 'near', radiusKm: null })
      if (session.reachKm < FARTHEST_KM && (radiusKm === null || radiusKm > reachKm)) continue
      if (session.states.length === 0)
        return { answer: from.position ? nothingAt(from.position, states, lists) : { kind: 'absent', prefectures: [] } }
      return { answer: this.#aboutList(session, radiusKm ?? reachKm, lists), session }
    }
    return { answer: { kind: 'absent', prefectures: [] } }
  }

  #aboutList(session: Session, radiusKm: number, known: KnownLists): Found {
    const { lists } = known
    const { position } = session.from
    const read = new Set(session.states.map(({ directory }) => directory.prefecture))
    // Two kinds of gaps: a list that could not be read, and a prefecture that has none.
    const nearby = position
      ? [...prefecturesWithin(position, radiusKm, known), ...prefecturesAt(position, radiusKm).filter((code) => !lists.has(code))]
      : []
    return {
      kind: 'found',
      place: null,
      isEstimate: false,
      ...aboutSession(session, this.#doors.lang),
      prefectures: session.states.map((state) => ({
        code: state.directory.prefecture,
        asOf: state.directory.asOf,
        savedOn: state.savedOn,
        problem: state.kind === 'kept' ? state.problem : null,
        packed: lists.get(state.directory.prefecture)?.packed ?? null,
      })),
      without: [...new Set(nearby)].filter((code) => !read.has(code)).sort(),
    }
  }

  async #load(prefecture: string, lists: KnownLists): Promise<DirectoryState> {
    const turn = this.#turn
    const sha256 = lists.lists.get(prefecture)?.sha256 ?? null
    const known = this.#memory.get(prefecture)
    // What one search could not have is not waited for again at each of its steps, but at the next search.
    const isEnough = known?.isWhole || known?.turn === turn
    if (known?.kind === 'fresh' && isEnough && sha256 && known.sha256 === sha256 && lists.state.kind === 'fresh') return known
    const notKept = await this.#doors.readNotKept().catch(() => new Set())
    const state = await loadDirectory(
      prefecture,
      lists.state,
      this.#doors,
      ({ packed }) => packed <= KEPT_UNASKED && !notKept.has(prefecture),
    )
    if (isRead(state)) this.#memory.set(prefecture, { ...state, sha256, turn })
    return state
  }

  async rows(query: ListQuery): Promise<Rows> {
    const first = this.#session
    if (!first) return { radiusKm: null, near: [], nearCount: 0, far: [], farCount: 0, otherKinds: 0, found: null }
    let session = first
    let rows = rowsOf(session, query)
    // What is shown may lie beyond the lists read so far, behind a border.
    for (const reachKm of REACHES_KM) {
      const { position } = session.from
      // A name is looked for in what was read: nobody pays for the lists of a whole region at each letter.
      if (!position || query.name || reachKm <= session.reachKm || reachOf(rows) <= session.reachKm) continue
      const lists = this.#lists ?? (await knownLists(this.#doors))
      const turn = this.#turn
      session = (await this.#sessionWithin(session.from, reachKm, lists)).session
      if (turn !== this.#turn || session.states.length === 0) break
      this.#session = session
      rows = rowsOf(session, query)
    }
    const [lists, before] = [this.#lists, this.#found]
    if (session.states.length === first.states.length || this.#session !== session || !lists || !before) return { ...rows, found: null }
    const { place, isEstimate } = before
    this.#found = { ...this.#aboutList(session, rows.radiusKm ?? session.reachKm, lists), place, isEstimate }
    return { ...rows, found: this.#found }
  }

  async keep(prefecture: string): Promise<LocalDate | null> {
    const lists = this.#lists ?? (await knownLists(this.#doors))
    await this.#changeNotKept((prefectures) => prefectures.delete(prefecture))
    const state = await loadDirectory(prefecture, lists.state, this.#doors, () => true)
    if (!isRead(state)) return null
    this.#memory.set(prefecture, { ...state, sha256: lists.lists.get(prefecture)?.sha256 ?? null, turn: this.#turn })
    return state.savedOn
  }

  async remove(prefecture: string): Promise<void> {
    await this.#doors.removeShard(prefecture)
    await this.#changeNotKept((prefectures) => prefectures.add(prefecture))
    const known = this.#memory.get(prefecture)
    if (known?.kind === 'fresh') this.#memory.set(prefecture, { ...known, savedOn: null })
    else this.#memory.delete(prefecture)
  }

  async #changeNotKept(change: (prefectures: Set<string>) => void): Promise<void> {
    const prefectures = new Set(await this.#doors.readNotKept().catch(() => []))
    change(prefectures)
    await this.#doors.saveNotKept(prefectures).catch(() => undefined)
  }
}

const prefecturesWithin = (position: Position, km: number, { lists }: KnownLists): string[] =>
  [...lists].filter(([, { box }]) => box && circleMeetsBox(position, km, box)).map(([code]) => code)

/** Prefectures, with a list or without, that a circle may touch. */
const prefecturesAt = (position: Position, km: number): string[] =>
  [...PREFECTURE_BOXES].filter(([, box]) => circleMeetsBox(position, km, box)).map(([code]) => code)

/** Why nothing can be shown at a position: nothing could be read, or the site has no list there. */
function nothingAt(position: Position, states: readonly DirectoryState[], { state }: KnownLists): Answer {
  const missing = [...states, state].find((one) => one.kind === 'missing')
  return missing?.kind === 'missing'
    ? { kind: 'missing', problem: missing.problem }
    : { kind: 'absent', prefectures: prefecturesAt(position, 0) }
}
