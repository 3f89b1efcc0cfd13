import { type FunctionComponent, h, hydrate } from 'preact'
import { islandWords } from '../i18n/island-words'
import type { IslandData } from '../page/Island'

// Each island has props of its own; what it gets was typed when the page handed it over.
type AnyIsland = FunctionComponent<never>
type Loader = () => Promise<AnyIsland>

/** Every island by the name its page gives it. */
const ISLANDS: ReadonlyMap<string, Loader> = new Map<string, Loader>([
  ['CheckIsland', () => import('../features/check/CheckIsland').then((m) => m.CheckIsland)],
  ['CopySaved', () => import('../features/portal/CopySaved').then((m) => m.CopySaved)],
  ['DatesIsland', () => import('../features/check/dates/DatesIsland').then((m) => m.DatesIsland)],
  ['FindIsland', () => import('../features/find/FindIsland').then((m) => m.FindIsland)],
  ['HandoverIsland', () => import('../features/check/handover/HandoverIsland').then((m) => m.HandoverIsland)],
  ['KeepFigures', () => import('../features/stats/front/KeepFigures').then((m) => m.KeepFigures)],
  ['MonthSwitch', () => import('../features/stats/map/MonthSwitch').then((m) => m.MonthSwitch)],
  ['OutcomeIsland', () => import('../features/check/OutcomeIsland').then((m) => m.OutcomeIsland)],
  ['QuestionsIsland', () => import('../features/check/QuestionsIsland').then((m) => m.QuestionsIsland)],
  ['SavedHere', () => import('../features/about/SavedHere').then((m) => m.SavedHere)],
  ['ShareFigure', () => import('../features/stats/prefecture/ShareFigure').then((m) => m.ShareFigure)],
  ['SortRows', () => import('../features/stats/sort/SortRows').then((m) => m.SortRows)],
])

/** Brings the islands of a page to life with the words and data they were handed. */
export async function hydrateIslands(root: ParentNode): Promise<void> {
  for (const place of root.querySelectorAll<HTMLElement>('[data-island]')) {
    const name = place.dataset.island ?? ''
    const load = ISLANDS.get(name)
    const block = root.querySelector(`[data-island-data="${name}"]`)
    if (!load || !block?.textContent) continue
    const data: IslandData = JSON.parse(block.textContent)
    const props = { ...data.props, words: islandWords(data.lang, data.texts), site: data.site }
    hydrate(h(await load(), props as never), place)
    place.dataset.ready = ''
  }
}
