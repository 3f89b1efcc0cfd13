import { type ComponentChildren, type FunctionComponent, h, hydrate } from 'preact'
import { useEffect } from 'preact/hooks'
import { islandWords } from '../i18n/island-words'
import type { IslandData } from '../page/Island'

/** Tells when everything inside answers: effects of inner parts run before those of outer ones. */
function Alive({ children, tell }: { readonly children: ComponentChildren; readonly tell: () => void }) {
  useEffect(tell, [])
  return children
}

/** Brings an island to life with the words and data its page handed it. Resolves once it answers taps. */
// Each island has props of its own; what it gets was typed when the page handed it over.
export function wakeIsland(place: HTMLElement, island: FunctionComponent<never>): Promise<void> {
  const block = document.querySelector(`[data-island-data="${place.dataset.island}"]`)
  const data: IslandData = JSON.parse(block?.textContent ?? '')
  const props = { ...data.props, words: islandWords(data.lang, data.texts), site: data.site }
  return new Promise((resolve) => hydrate(h(Alive, { tell: resolve, children: h(island, props as never) }), place))
}
