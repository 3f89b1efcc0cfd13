import type { PrefectureUsage } from '../../domain/figures'
import { PREFECTURES_BY_TILE, type TiledPrefecture } from '../../domain/prefecture-tiles'
import { formatNumber } from '../../i18n/format'
import { usePage } from '../../page/page-context'
import { PrefectureName } from './figure-text'
import { isDoubtful } from './Rate'

/** Lower edges of the water levels for May 2024, in percent. */
const LEVEL_EDGES = [7, 8, 9.5] as const

const levelOf = (percent: number) => `l${1 + LEVEL_EDGES.filter((edge) => percent >= edge).length}`

function tileClass({ ratePercent, mark }: PrefectureUsage): string {
  if (ratePercent === null) return 'none'
  return [levelOf(ratePercent), mark === 'verified' && 'sure', isDoubtful(mark) && 'q'].filter(Boolean).join(' ')
}

/** The column is named only where the tile does not simply follow the one before. */
function placeClass(index: number): string | undefined {
  const [before, { tile }] = [PREFECTURES_BY_TILE[index - 1]?.tile, PREFECTURES_BY_TILE[index] as TiledPrefecture]
  const follows = before?.row === tile.row && before.column + (before.wide ? 2 : 1) === tile.column
  return [!follows && `c${tile.column}`, tile.wide && 'w'].filter(Boolean).join(' ') || undefined
}

const KEYS = ['l4', 'l3', 'l2', 'l1', 'sure', 'q', 'none'] as const

/** One tile a prefecture, about where it lies. Every tile leads to its page. */
export function TileGrid({ rates, labelledBy }: { readonly rates: ReadonlyMap<string, PrefectureUsage>; readonly labelledBy: string }) {
  const { words, href } = usePage()
  return (
    <div class="tiles-box">
      <ul class="tiles" aria-labelledby={labelledBy}>
        <li class="key">
          <ul>
            {KEYS.map((key) => (
              <li key={key}>
                <i class={key} />
                <span>{words.r(`stats.map.key.${key}`)}</span>
              </li>
            ))}
          </ul>
        </li>
        {PREFECTURES_BY_TILE.map((prefecture, index) => {
          const usage = rates.get(prefecture.code)
          if (!usage) throw new Error(`no figure for the tile of ${prefecture.nameEn}`)
          return (
            <li key={prefecture.code} class={placeClass(index)}>
              <a class={tileClass(usage)} href={href(`stats.${prefecture.code}`)}>
                <PrefectureName of={prefecture} short="short" />
                <b>
                  {usage.ratePercent === null ? '―' : formatNumber(usage.ratePercent, words.lang, 1)}
                  {isDoubtful(usage.mark) && <span class="off">※</span>}
                </b>
              </a>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
