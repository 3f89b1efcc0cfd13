import type { PrefectureUsage } from '../../../domain/figures/figures'
import { PREFECTURES_BY_TILE, type TiledPrefecture } from '../../../domain/figures/prefecture-tiles'
import type { Prefecture } from '../../../domain/figures/prefectures'
import { formatNumber } from '../../../i18n/format'
import { hasJapaneseNames } from '../../../i18n/joints'
import { isJapanese } from '../../../i18n/writing'
import { usePage } from '../../../page/page-context'
import { inTwo } from '../latin-name'
import { isDoubtful } from '../Rate'
import { levelEdges, levelOf } from './levels'

/** `few` for a month in which nothing but missing prefectures needs a mark. */
export type TileMarks = 'scan' | 'few'

function tileClass(usage: PrefectureUsage | undefined, marks: TileMarks, edges: readonly number[]): string {
  if (!usage || usage.ratePercent === null) return 'none'
  const { ratePercent, mark } = usage
  return [`l${levelOf(ratePercent, edges)}`, marks === 'scan' && mark === 'verified' && 'sure', isDoubtful(mark) && 'q']
    .filter(Boolean)
    .join(' ')
}

/** The column is named only where the tile does not simply follow the one before. */
function placeClass(index: number): string | undefined {
  const [before, { tile }] = [PREFECTURES_BY_TILE[index - 1]?.tile, PREFECTURES_BY_TILE[index] as TiledPrefecture]
  const follows = before?.row === tile.row && before.column + (before.wide ? 2 : 1) === tile.column
  return [!follows && `c${tile.column}`, tile.wide && 'w'].filter(Boolean).join(' ') || undefined
}

const MARKS_KEYS = { scan: ['sure', 'q', 'illegible'], few: ['unknown'] } as const
const LOOK = { sure: 'sure', q: 'q', illegible: 'none', unknown: 'none' } as const

/** What the levels and borders mean. The edges are a scale, no figures. */
function Key({ marks, edges }: { readonly marks: TileMarks; readonly edges: readonly number[] }) {
  const { r } = usePage().words
  const levels = [edges.length, ...edges.map((_, index) => edges.length - 1 - index)].map((below) => ({
    level: below + 1,
    from: edges[below - 1],
    to: edges[below],
  }))
  return (
    <>
      <ul class="axis">
        {levels.map(({ level, from, to }) => (
          <li key={level}>
            <i class={`l${level}`} />
            <span>
              {to === undefined && r('stats.map.key.from', { from: from ?? 0 })}
              {from === undefined && to !== undefined && r('stats.map.key.under', { to })}
              {from !== undefined && to !== undefined && r('stats.map.key.between', { from, to })}
            </span>
          </li>
        ))}
      </ul>
      <ul>
        {MARKS_KEYS[marks].map((mark) => (
          <li key={mark}>
            <i class={LOOK[mark]} />
            <span>{r(`stats.map.key.${mark}`)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The short name with as few nodes as it can have: the map is the heaviest part of the first screen. */
function TileName({ of: { nameEn, shortName, shortKana } }: { readonly of: Prefecture }) {
  const { lang } = usePage().words
  if (!hasJapaneseNames(lang)) {
    const [first, second] = inTwo(nameEn)
    return (
      <>
        {first}
        {second && [<wbr />, second]}
      </>
    )
  }
  if (!isJapanese(lang)) return <span lang="ja">{shortName}</span>
  if (lang !== 'ja-x-easy') return <>{shortName}</>
  return (
    <ruby>
      {shortName}
      <rt>{shortKana}</rt>
    </ruby>
  )
}

interface Props {
  /** A prefecture that is missing was not found. */
  readonly rates: ReadonlyMap<string, PrefectureUsage>
  readonly marks: TileMarks
  readonly labelledBy: string
}

/** One tile a prefecture, about where it lies. Every tile leads to its page. */
export function TileGrid({ rates, marks, labelledBy }: Props) {
  const { words, href } = usePage()
  const edges = levelEdges([...rates.values()].flatMap(({ ratePercent }) => ratePercent ?? []))
  return (
    <div class="tiles-box">
      <ul class="tiles" aria-labelledby={labelledBy}>
        <li class="key">
          <Key marks={marks} edges={edges} />
        </li>
        {PREFECTURES_BY_TILE.map((prefecture, index) => {
          const usage = rates.get(prefecture.code)
          const percent = usage?.ratePercent ?? null
          return (
            <li key={prefecture.code} class={placeClass(index)}>
              <a class={tileClass(usage, marks, edges)} href={href(`stats.${prefecture.code}`)}>
                <TileName of={prefecture} />
                <b>
                  {percent === null ? '―' : formatNumber(percent, words.lang, 1)}
                  {percent === null && <span class="off">{words.r(usage ? 'stats.illegible' : 'stats.map.missing')}</span>}
                  {usage && isDoubtful(usage.mark) && <span class="off">※</span>}
                </b>
              </a>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
