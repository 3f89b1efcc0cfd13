import type { PrefectureUsage } from '../../../domain/figures/figures'
import { PREFECTURES_BY_TILE, type TiledPrefecture } from '../../../domain/figures/prefecture-tiles'
import type { Prefecture } from '../../../domain/figures/prefectures'
import { formatNumber } from '../../../i18n/format'
import { usePage } from '../../../page/page-context'
import { isDoubtful } from '../Rate'

/** Lower edges of the water levels in percent: the same for every month, so that months can be compared. */
const LEVEL_EDGES = [6, 8, 10] as const

const levelOf = (percent: number) => `l${1 + LEVEL_EDGES.filter((edge) => percent >= edge).length}`

/** `few` for a month in which nothing but missing prefectures needs a mark. */
export type TileMarks = 'scan' | 'few'

function tileClass(usage: PrefectureUsage | undefined, marks: TileMarks): string {
  if (!usage || usage.ratePercent === null) return 'none'
  const { ratePercent, mark } = usage
  return [levelOf(ratePercent), marks === 'scan' && mark === 'verified' && 'sure', isDoubtful(mark) && 'q'].filter(Boolean).join(' ')
}

/** The column is named only where the tile does not simply follow the one before. */
function placeClass(index: number): string | undefined {
  const [before, { tile }] = [PREFECTURES_BY_TILE[index - 1]?.tile, PREFECTURES_BY_TILE[index] as TiledPrefecture]
  const follows = before?.row === tile.row && before.column + (before.wide ? 2 : 1) === tile.column
  return [!follows && `c${tile.column}`, tile.wide && 'w'].filter(Boolean).join(' ') || undefined
}

const KEYS = {
  scan: [
    ['l4', 'l4'],
    ['l3', 'l3'],
    ['l2', 'l2'],
    ['l1', 'l1'],
    ['sure', 'sure'],
    ['q', 'q'],
    ['none', 'illegible'],
  ],
  few: [
    ['l4', 'l4'],
    ['l3', 'l3'],
    ['l2', 'l2'],
    ['l1', 'l1'],
    ['none', 'unknown'],
  ],
} as const

/** The short name with as few nodes as it can have: the map is the heaviest part of the first screen. */
function TileName({ of: { nameEn, shortName, shortKana } }: { readonly of: Prefecture }) {
  const { lang } = usePage().words
  if (!lang.startsWith('ja')) return <>{nameEn}</>
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
  return (
    <div class="tiles-box">
      <ul class="tiles" aria-labelledby={labelledBy}>
        <li class="key">
          <ul>
            {KEYS[marks].map(([name, text]) => (
              <li key={name}>
                <i class={name} />
                <span>{words.r(`stats.map.key.${text}`)}</span>
              </li>
            ))}
          </ul>
        </li>
        {PREFECTURES_BY_TILE.map((prefecture, index) => {
          const usage = rates.get(prefecture.code)
          const percent = usage?.ratePercent ?? null
          return (
            <li key={prefecture.code} class={placeClass(index)}>
              <a class={tileClass(usage, marks)} href={href(`stats.${prefecture.code}`)}>
                <TileName of={prefecture} />
                <b>
                  {percent === null ? '―' : formatNumber(percent, words.lang, 1)}
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
