import type { ComponentChildren } from 'preact'
import { hiraganaOf, shortReading } from '../../../domain/find/kana'
import { formatDate } from '../../../i18n/format'
import { isJapanese } from '../../../i18n/writing'
import { HitActions } from './HitActions'
import type { HitProps } from './hit-props'
import { AreaRate } from './Rates'

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
  if (kana) rows.push([r('found.hit.reading'), <span lang="ja">{hiraganaOf(shortReading(facility))}</span>])
  if (name !== shortName) rows.push([r('found.hit.fullName'), <span lang="ja">{name}</span>])
  if (nameEn && !isJapanese(lang)) rows.push([r('found.hit.nameEn'), <span lang="en">{nameEn}</span>])
  if (isApproximate) rows.push([r('found.hit.position'), r('found.hit.aboutWhat')])
  rows.push([r('found.hit.areaRate'), <AreaRate {...props} />])
  const day = { day: formatDate(seen ?? asOf, lang, { era: false }) }
  rows.push([
    r('found.hit.source'),
    seen ? (
      <>
        {r('found.hit.listOf', day)}
        <br />
        {r('found.hit.olderWhat')}
      </>
    ) : (
      r('found.hit.listOf', day)
    ),
  ])
  return (
    <div class="open">
      <dl>
        {rows.map(([label, value], i) => (
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
