import { type Contact, contacts, type Fact, facts, type TimelineRecord, timeline } from '../../../facts/facts'
import { hasText } from '../../../i18n/page-words'

const others = new Map<string, TimelineRecord | Contact>([...timeline, ...contacts].map((record) => [record.id, record]))

/** The record of any id. Throws for an id that does not exist. */
export function recordOf(id: string): Fact | TimelineRecord | Contact {
  const record = facts.get(id) ?? others.get(id)
  if (!record) throw new Error(`list of facts: no record "${id}"`)
  return record
}

/** Whether readers have words for a rule. Events and contacts for patients always have (a test holds that). */
export const hasWords = (id: string): boolean => !id.startsWith('R-') || hasText(`facts.texts.${id.toLowerCase().replace('-', '')}`)
