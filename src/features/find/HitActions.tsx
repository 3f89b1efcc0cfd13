import { useState } from 'preact/hooks'
import type { Facility } from '../../domain/find/facilities'
import type { FoundWords } from './find-props'

const openStreetMap = (lat: number, lng: number) => `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lng}#map=17/${lat}/${lng}`
/** Opens the map app of a phone, in a browser the web page. */
const mapApp = (lat: number, lng: number) => `https://www.google.com/maps/search/?api=1&query=${lat},${lng}`

/** What to give to somebody else: name, address and phone, each on a line. */
const textOf = ({ name, address, tel }: Facility) => [name, address, tel].filter(Boolean).join('\n')

type Props = { readonly words: FoundWords; readonly facility: Facility }

/** The phone at once; web page, maps, copy and share behind one tap. */
export function HitActions({ words, facility }: Props) {
  const { r } = words
  const { tel, website, lat, lng } = facility
  const [done, setDone] = useState<'copied' | 'notCopied'>()
  const copy = () =>
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(textOf(facility)))
      .then(
        () => setDone('copied'),
        () => setDone('notCopied'),
      )
  // Closing the sheet of the phone without sharing is no failure.
  const share = () => navigator.share({ text: textOf(facility) }).catch(() => undefined)
  const name = (
    <span class="off" lang="ja">
      {facility.shortName}{' '}
    </span>
  )
  const outside = (href: string, text: 'found.do.website' | 'found.do.map' | 'found.do.mapApp') => (
    <a class="more" href={href} rel="noreferrer external">
      <span>
        {name}
        {r(text)}
      </span>
    </a>
  )
  return (
    <>
      {tel && (
        <a class="btn call" href={`tel:${tel.replaceAll('-', '')}`}>
          <span>
            {name}
            {r('found.do.call', { tel })}
          </span>
        </a>
      )}
      <details>
        <summary>
          {name}
          {r('found.do.more')}
        </summary>
        {(website || lat !== null) && (
          <p class="away">
            <span>{r('found.do.away')}</span>
            {website && outside(website, 'found.do.website')}
            {lat !== null && lng !== null && outside(mapApp(lat, lng), 'found.do.mapApp')}
            {lat !== null && lng !== null && outside(openStreetMap(lat, lng), 'found.do.map')}
          </p>
        )}
        <div class="row">
          <button class="btn" type="button" onClick={copy}>
            <span>{tel ? r('found.do.copy') : r('found.do.copyNoPhone')}</span>
          </button>
          {'share' in navigator && (
            <button class="btn" type="button" onClick={share}>
              <span>{r('found.do.share')}</span>
            </button>
          )}
        </div>
        <p role="status">{done && r(`found.do.${done}`)}</p>
      </details>
    </>
  )
}
