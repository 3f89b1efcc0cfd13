import type { VNode } from 'preact'
import type { IslandSite } from '../../../page/Island'
import type { PeopleAct, PeopleHere } from '../../../storage/people-here'
import type { HandoverWords } from './handover-texts'

export type HandoverProps = {
  readonly words: HandoverWords
  readonly site: IslandSite
  /** Ids of the steps of the checklist. */
  readonly steps: readonly string[]
}

/** Does something with the people, then tells what happened. The message is made from what is there afterwards. */
export type Do = (act: PeopleAct, message: (after: PeopleHere) => VNode) => Promise<void>
