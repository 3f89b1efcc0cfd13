import { PREFECTURES, type Prefecture } from './prefectures'

/** Place in the grid of 6 columns; wide cells take two columns. */
interface Tile {
  readonly column: number
  readonly row: number
  readonly wide: boolean
}

export interface TiledPrefecture extends Prefecture {
  readonly tile: Tile
}

// column, row, wide; in the order of the codes
const TILES: readonly [number, number, 'wide'?][] = [
  [5, 1, 'wide'],
  [5, 2],
  [6, 3],
  [6, 4],
  [5, 3],
  [5, 4],
  [6, 5],
  [6, 6],
  [5, 6],
  [4, 6],
  [4, 7],
  [6, 7],
  [5, 7],
  [5, 8, 'wide'],
  [5, 5],
  [4, 5],
  [3, 5],
  [1, 6],
  [3, 7],
  [3, 6],
  [2, 6],
  [4, 8],
  [2, 7],
  [3, 8],
  [1, 7],
  [1, 8],
  [4, 9],
  [3, 9],
  [2, 8],
  [5, 9, 'wide'],
  [2, 9],
  [1, 9],
  [3, 10],
  [2, 10],
  [1, 10],
  [5, 10],
  [4, 10],
  [3, 11],
  [4, 11],
  [1, 11],
  [1, 12],
  [1, 13],
  [2, 12],
  [2, 11],
  [3, 12],
  [2, 13, 'wide'],
  [1, 14],
]

/** In the order in which the tile grid is read: row by row. */
export const PREFECTURES_BY_TILE: readonly TiledPrefecture[] = PREFECTURES.map((prefecture, index) => {
  const [column, row, wide] = TILES[index] as (typeof TILES)[number]
  return { ...prefecture, tile: { column, row, wide: wide === 'wide' } }
}).sort((a, b) => a.tile.row - b.tile.row || a.tile.column - b.tile.column)
