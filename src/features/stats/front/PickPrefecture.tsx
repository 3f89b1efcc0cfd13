import { useEffect, useRef, useState } from 'preact/hooks'
import type { IslandProps } from '../../../page/Island'
import { pageAt } from '../page-at'

export const PICK_TEXTS = ['stats.pick.label', 'stats.pick.choose', 'stats.pick.open'] as const

/** The name on a tile as plain text: an option holds nothing else, so a reading stands behind the name. */
function nameOn(tile: Element): string {
  const copy = tile.cloneNode(true) as Element
  copy.querySelector('b')?.remove()
  const reading = copy.querySelector('rt')
  reading?.remove()
  return (copy.textContent?.trim() ?? '') + (reading ? `（${reading.textContent}）` : '')
}

/** Name and address of each prefecture, in the order of the codes, as the map of the page has them. */
const placesOnMap = (): { name: string; address: string }[] =>
  [...document.querySelectorAll<HTMLAnchorElement>('.tiles a')]
    .map((tile) => ({ name: nameOn(tile), address: tile.href }))
    .sort((a, b) => (a.address < b.address ? -1 : 1))

/** What the page of the prefecture says first: its newest figure. */
async function leadOf(address: string): Promise<Node | undefined> {
  const lead = (await pageAt(address)).querySelector('main .lead')
  return lead ? document.adoptNode(lead) : undefined
}

/** The newest figure of a prefecture without leaving the page. Its places come from the map, so that they are not sent twice. */
export function PickPrefecture({ words }: IslandProps<(typeof PICK_TEXTS)[number]>) {
  const [chosen, setChosen] = useState('')
  const field = useRef<HTMLSelectElement>(null)
  const said = useRef<HTMLDivElement>(null)

  useEffect(() => {
    field.current?.append(...placesOnMap().map(({ name, address }) => new Option(name, address)))
  }, [])

  const choose = async (address: string) => {
    setChosen(address)
    said.current?.replaceChildren()
    for (const tile of document.querySelectorAll<HTMLAnchorElement>('.tiles a')) tile.classList.toggle('mine', tile.href === address)
    if (!address) return
    // Without the page, the link below still leads to it.
    const lead = await leadOf(address).catch(() => undefined)
    if (lead && field.current?.value === address) said.current?.replaceChildren(lead)
  }
  return (
    <div class="pick screen">
      <label for="prefecture">{words.r('stats.pick.label')}</label>
      <select id="prefecture" ref={field} onChange={(event) => void choose(event.currentTarget.value)}>
        <option value="">{words.t('stats.pick.choose')}</option>
      </select>
      <div role="status">
        <div ref={said} />
        {chosen && (
          <a class="more" href={chosen}>
            <span>{words.r('stats.pick.open')}</span>
          </a>
        )}
      </div>
    </div>
  )
}
