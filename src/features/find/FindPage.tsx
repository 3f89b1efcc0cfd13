import type { MunicipalUsage } from '../../domain/figures/figures'
import { FEW_BELOW } from '../../domain/figures/ranking'
import { oldFrom } from '../../domain/find/find-place'
import { factById } from '../../facts/facts'
import { formatNumber } from '../../i18n/format'
import { richText } from '../../i18n/RichText'
import { Dated } from '../../page/Dated'
import { DateText } from '../../page/DateText'
import { FactDate } from '../../page/FactDate'
import { figures } from '../../page/figures'
import { Island } from '../../page/Island'
import { usePage } from '../../page/page-context'
import { FindForm } from './FindForm'
import { FindIsland } from './FindIsland'
import { FIND_TEXTS } from './find-props'

/** The prefecture whose directory is built in. */
const PREFECTURE = '10'
const USAGE_SOURCE = 'gunma-20240426'
/** Since then 30 % is a condition of a fee. */
const FLOOR_SINCE = factById('R-190').from ?? ''
/** 医療情報ネット: the search itself. The source of our list is its open data. */
const NAVII = 'https://www.iryou.teikyouseido.mhlw.go.jp/'

/** The name of a municipality in a language, as text with markup. */
function labelOf({ name, kana, nameEn }: MunicipalUsage, lang: string): string {
  if (lang === 'ja-x-easy') return `{${name}|${kana}}`
  return lang.startsWith('ja') ? name : `${nameEn} (${name})`
}

function published() {
  const { municipalUsage, sources, directories } = figures()
  const source = (id: string) => {
    const found = sources.find((candidate) => candidate.id === id)
    if (!found) throw new Error(`find: no source ${id}`)
    return found
  }
  const directory = directories.find(({ prefecture }) => prefecture === PREFECTURE) ?? directories[0]
  const areas = municipalUsage.filter(({ municipality }) => municipality.startsWith(PREFECTURE))
  const month = areas[0]?.month
  if (!directory || !month) throw new Error(`find: no directory or figures of prefecture ${PREFECTURE}`)
  const count = directories.reduce((sum, { count }) => sum + count, 0)
  return {
    areas,
    month,
    directory,
    directories,
    count,
    directorySource: { date: directory.asOf, url: directory.credits[0]?.url ?? '' },
    usageSource: source(USAGE_SOURCE),
  }
}

function Navii() {
  const { words } = usePage()
  return (
    <a class="more" href={NAVII} rel="noreferrer external">
      <span>{words.r('found.navii')}</span>
    </a>
  )
}

/** Whose rates these are, and how the order is made. */
function HowToRead() {
  const { words } = usePage()
  const { r } = words
  const { month } = published()
  return (
    <section>
      <h2>{r('find.about.title')}</h2>
      <div class="note mind">
        <p>{r('found.notice', { month: <DateText date={month} era={false} /> })}</p>
        <Dated as="p" from={oldFrom(month)}>
          {r('found.noticeOld')}
        </Dated>
      </div>
      <p>{r('find.about.order')}</p>
      <p>{r('find.about.others')}</p>
      <p>
        <Navii />
      </p>
    </section>
  )
}

/** Every municipality with its figure and its number of hospitals; all of it readable without script. */
function Municipalities() {
  const { words, href } = usePage()
  const { r, lang } = words
  const { areas, month, directory, directorySource, usageSource } = published()
  return (
    <section>
      <h2>{r('find.table.title')}</h2>
      <table>
        <caption>{r('find.table.caption', { month: <DateText date={month} era={false} /> })}</caption>
        <thead>
          <tr>
            <th scope="col">{r('find.table.municipality')}</th>
            <th scope="col" class="r">
              {r('find.table.rate')}
            </th>
            <th scope="col" class="r">
              {r('find.table.checks')}
            </th>
          </tr>
        </thead>
        <tbody>
          {areas.map((area) => {
            const total = formatNumber(area.total, lang)
            return (
              <tr key={area.municipality}>
                <th scope="row">{richText(labelOf(area, lang), lang)}</th>
                <td>{formatNumber(area.ratePercent, lang, 2)}</td>
                <td>{area.total < FEW_BELOW ? <span class="few">{total}</span> : total}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p>{r('find.table.few', { few: FEW_BELOW })}</p>
      <p>
        <a class="more" href={href('stats.10')}>
          <span>{r('find.table.stats')}</span>
        </a>
      </p>
      <div class="fact">
        <p>
          {r('find.source.directory', {
            date: <DateText date={directorySource.date} />,
            count: directory.count,
            url: (
              <a href={directorySource.url} rel="noreferrer external">
                {directorySource.url}
              </a>
            ),
          })}
        </p>
        <p>{r('find.source.usage', { date: <DateText date={usageSource.date} /> })}</p>
      </div>
      <FactDate />
    </section>
  )
}

export function FindPage() {
  const { words, href, cite } = usePage()
  const { areas, directory, directories, count } = published()
  const isOnlyHome = directories.length === 1
  return (
    <>
      <div data-facts={cite('R-190')}>
        <h1>{words.r('find.heading')}</h1>
        <p class="lead">
          {isOnlyHome
            ? words.r('find.lead', { count: directory.count })
            : words.r('find.leadMany', { prefectures: directories.length, count })}
        </p>
        <noscript>
          <p class="note gap">{words.r('find.noScript')}</p>
        </noscript>
        <FindForm home={isOnlyHome ? PREFECTURE : null} areas={isOnlyHome ? areas : []} />
        <Island
          name="FindIsland"
          of={FindIsland}
          texts={FIND_TEXTS}
          props={{
            naviiUrl: NAVII,
            statsUrl: href('stats.10').replace('/10/', '/00/'),
            tableUrl: href('stats.table'),
            floorSince: FLOOR_SINCE,
          }}
        />
      </div>
      <div>
        <HowToRead />
        <Municipalities />
      </div>
    </>
  )
}
