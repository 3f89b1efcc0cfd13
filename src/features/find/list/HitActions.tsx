import { useState } from 'preact/hooks'
import type { Facility } from '../../../domain/find/facilities'
import { Place } from '../../../ui/pictogram/place-pictograms'
import type { FoundWords } from '../find-props'

const openStreetMap = (lat: number, lng: number) => `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lng}#map=17/${lat}/${lng}`
const GOOGLE = 'https://www.google.com/maps/search/?api=1&query='

/**
 * Opens the map app of a phone, in a browser the web page: at the position of the directory, or by name and address where that is
 * only looked up or missing.
 */
function mapApp({ lat, lng, name, address, isApproximate }: Facility): string {
  const isExact = lat !== null && lng !== null && !isApproximate
  return GOOGLE + (isExact ? `${lat},${lng}` : encodeURIComponent(`${name} ${address}`.trim()))
}

/** What to give to somebody else: name, address and phone, each on a line. */
const textOf = ({ name, address, tel }: Facility) => [name, address, tel].filter(Boolean).join('\n')

type Props = { readonly words: FoundWords; readonly facility: Facility }

/** Maps, web page, copy and share. */
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
  const outside = (href: string, text: 'found.do.website' | 'found.do.map') => (
    <a class="more" href={href} rel="noreferrer external">
      <span>
        {name}
        {r(text)}
      </span>
    </a>
  )
  return (
    <>
      <div class="row">
        <a class="btn wide" href={mapApp(facility)} rel="noreferrer external">
          <Place small />
          <span>
            {name}
            {r('found.do.mapApp')}
          </span>
        </a>
        <button class="btn" type="button" onClick={copy}>
          <span>{tel ? r('found.do.copy') : r('found.do.copyNoPhone')}</span>
        </button>
        {'share' in navigator && (
          <button class="btn" type="button" onClick={share}>
            <span>{r('found.do.share')}</span>
          </button>
        )}
      </div>
      {(website || lat !== null) && (
        <p class="away">
          <span>{r('found.do.away')}</span>
          {website && outside(website, 'found.do.website')}
          {lat !== null && lng !== null && outside(openStreetMap(lat, lng), 'found.do.map')}
        </p>
      )}
      <p role="status">{done && r(`found.do.${done}`)}</p>
    </>
  )
}
