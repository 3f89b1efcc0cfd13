import type { ComponentChildren, VNode } from 'preact'
import type { TextKey } from './text-keys'

/** Values put into a text. */
export type TextValues = Readonly<Record<string, string | number>>

/** Values put into a text that is shown: also pieces of the page, such as a date that follows the reader's day. */
export type ShownValues = Readonly<Record<string, string | number | VNode>>

/** Values as texts take them, and the pieces that go into their places. */
export function slotsOf(values: ShownValues = {}): { texts: TextValues; slots: Record<string, VNode> } {
  const slots: Record<string, VNode> = {}
  const texts: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'object') slots[name] = value
    texts[name] = typeof value === 'object' ? `{#${name}}` : value
  }
  return { texts, slots }
}

/** The words of one language. `K` narrows to the keys that were handed over. */
export type Words<K extends string = TextKey> = {
  readonly lang: string
  /** The text without markup: for titles, labels and attributes. */
  t(key: K, values?: TextValues): string
  /** The text with its markup shown. */
  r(key: K, values?: ShownValues): ComponentChildren
}
