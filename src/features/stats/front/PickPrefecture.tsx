import { useEffect, useRef, useState } from 'preact/hooks'
import type { IslandProps } from '../../../page/Island'

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

const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('\u00a0', ' ')

/**
 * What the page of the prefecture says first, its newest figure: text and readings alone. The page is not parsed as a document,
 * because its style is another one, which our policy would report.
 */
async function leadOf(address: string): Promise<Node[]> {
  const answer = await fetch(address)
  const [, lead = ''] = (answer.ok && /<p class="lead">([\s\S]*?)<\/p>/.exec(await answer.text())) || []
  return lead.split(/(<ruby>[\s\S]*?<\/ruby>)/).map((piece) => {
    const [, base, reading] = /^<ruby>([\s\S]*?)<rt>([\s\S]*?)<\/rt>/.exec(piece) ?? []
    if (base === undefined || reading === undefined) return new Text(plain(piece))
    const [ruby, rt] = [document.createElement('ruby'), document.createElement('rt')]
    rt.textContent = plain(reading)
    ruby.append(plain(base.replace(/<rp>[\s\S]*?<\/rp>/g, '')), rt)
    return ruby
  })
}

/** The newest figure of a prefecture without leaving the page. Its places come from the map, so that they are not sent twice. */
export function PickPrefecture({ words }: IslandProps<(typeof PICK_TEXTS)[number]>) {
  const [chosen, setChosen] = useState('')
  const field = useRef<HTMLSelectElement>(null)
  const said = useRef<HTMLParagraphElement>(null)

  useEffect(() => {
    field.current?.append(...placesOnMap().map(({ name, address }) => new Option(name, address)))
  }, [])

  const choose = async (address: string) => {
    setChosen(address)
    said.current?.replaceChildren()
    for (const tile of document.querySelectorAll<HTMLAnchorElement>('.tiles a')) tile.classList.toggle('mine', tile.href === address)
    if (!address) return
    // Without the page, the link below still leads to it.
    const lead = await leadOf(address).catch(() => [])
    if (field.current?.value === address) said.current?.replaceChildren(...lead)
  }
  return (
    <div class="pick screen">
      <label for="prefecture">{words.r('stats.pick.label')}</label>
      <select id="prefecture" ref={field} onChange={(event) => void choose(event.currentTarget.value)}>
        <option value="">{words.t('stats.pick.choose')}</option>
      </select>
      <div role="status">
        <p class="lead" ref={said} />
        {chosen && (
          <a class="more" href={chosen}>
            <span>{words.r('stats.pick.open')}</span>
          </a>
        )}
      </div>
    </div>
  )
}
