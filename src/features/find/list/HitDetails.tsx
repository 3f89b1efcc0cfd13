import type { ComponentChildren } from 'preact'
import type { Facility } from '../../../domain/find/facilities'
import { hiraganaOf } from '../../../domain/find/kana'
import { formatDate } from '../../../i18n/format'
import { HitActions } from './HitActions'
import type { HitProps } from './hit-props'
import { AreaRate } from './Rates'

/** How the name shown is read: without the corporate prefix where it stands apart in both name and reading. */
function readingOf({ name, shortName, kana }: Facility): string {
  const [names, readings] = [name.split(/\s+/), kana.split(/\s+/)]
  const isApart = names.length === readings.length && names.at(-1) === shortName
  return hiraganaOf(isApart ? (readings.at(-1) ?? kana) : kana)
}

/** What is known of a facility besides its name and distance, and what can be done with it. */
export function HitDetails(props: HitProps) {
  const { words, hit, asOf } = props
  const { r, lang } = words
  const { facility } = hit
  const { name, shortName, kana, nameEn, address, postal, isApproximate, seen } = facility
  const rows: [label: ComponentChildren, value: ComponentChildren][] = [
    [
      r('found.hit.address'),
      address ? (
        <span lang="ja">
          {postal && `〒${postal.slice(0, 3)}-${postal.slice(3)} `}
          {address}
        </span>
      ) : (
        r('found.hit.noAddress')
      ),
    ],
  ]
  if (kana) rows.push([r('found.hit.reading'), <span lang="ja">{readingOf(facility)}</span>])
  if (name !== shortName) rows.push([r('found.hit.fullName'), <span lang="ja">{name}</span>])
  if (nameEn && !lang.startsWith('ja')) rows.push([r('found.hit.nameEn'), <span lang="en">{nameEn}</span>])
  if (isApproximate) rows.push([r('found.hit.position'), r('found.hit.aboutWhat')])
  rows.push([r('found.hit.areaRate'), <AreaRate {...props} />])
  rows.push([r('found.hit.source'), r('found.hit.listOf', { day: formatDate(seen ?? asOf, lang, { era: false }) })])
  return (
    <div class="open">
      <dl>
        {rows.map(([label, value], i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one facility stay as they are
          <div key={i}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <HitActions words={words} facility={facility} />
    </div>
  )
}
