import type { Position } from './distance'

/** South, west, north, east in degrees. */
export type Box = readonly [south: number, west: number, north: number, east: number]

// The ends of each prefecture to 0.01 degree, outwards, in the order of the codes. Source: 国土地理院「都道府県の東西南北端点と重心の経度緯度」.
// Tokyo without its islands: with them its box would reach over half the Pacific.
const BOXES: readonly Box[] = [
  [41.35, 139.33, 45.56, 148.9],
  [40.21, 139.49, 41.56, 141.69],
  [38.74, 140.65, 40.46, 142.08],
  [37.77, 140.27, 39.01, 141.68],
  [38.87, 139.69, 40.52, 141.0],
  [37.73, 139.52, 39.21, 140.65],
  [36.79, 139.16, 37.98, 141.05],
  [35.73, 139.68, 36.95, 140.86],
  [36.19, 139.32, 37.16, 140.3],
  [35.98, 138.39, 37.06, 139.67],
  [35.75, 138.71, 36.29, 139.91],
  [34.89, 139.73, 36.11, 140.88],
  [35.5, 138.94, 35.9, 139.92],
  [35.12, 138.91, 35.68, 139.8],
  [36.73, 137.63, 38.56, 139.9],
  [36.27, 136.76, 36.99, 137.77],
  [36.06, 136.24, 37.86, 137.37],
  [35.34, 135.44, 36.3, 136.84],
  [35.16, 138.18, 35.98, 139.14],
  [35.19, 137.32, 37.04, 138.74],
  [35.13, 136.27, 36.47, 137.66],
  [34.57, 137.47, 35.65, 139.18],
  [34.57, 136.67, 35.43, 137.84],
  [33.72, 135.85, 35.26, 136.99],
  [34.79, 135.76, 35.71, 136.46],
  [34.7, 134.85, 35.78, 136.06],
  [34.27, 135.09, 35.06, 135.75],
  [34.15, 134.25, 35.68, 135.47],
  [33.85, 135.53, 34.79, 136.23],
  [33.43, 134.99, 34.39, 136.02],
  [35.05, 133.13, 35.62, 134.52],
  [34.3, 131.66, 37.25, 133.39],
  [34.29, 133.26, 35.36, 134.42],
  [34.03, 132.03, 35.11, 133.48],
  [33.71, 130.77, 34.8, 132.5],
  [33.53, 133.66, 34.26, 134.83],
  [34.01, 133.44, 34.57, 134.45],
  [32.88, 132.01, 34.31, 133.7],
  [32.7, 132.47, 33.89, 134.32],
  [33.0, 129.98, 34.25, 131.2],
  [32.95, 129.73, 33.62, 130.55],
  [31.98, 128.1, 34.73, 130.39],
  [32.09, 129.94, 33.2, 131.33],
  [32.71, 130.82, 33.75, 132.18],
  [31.36, 130.7, 32.84, 131.89],
  [27.01, 128.39, 32.32, 131.21],
  [24.04, 122.93, 27.89, 131.34],
]

/** Roughly where each prefecture lies, by its code. */
export const PREFECTURE_BOXES: ReadonlyMap<string, Box> = new Map(BOXES.map((box, i) => [String(i + 1).padStart(2, '0'), box]))

/** One degree of latitude, a little short. */
const DEGREE_KM = 111

/** Whether a circle may reach into a box; generous by a few percent, never short. */
export function circleMeetsBox({ lat, lng }: Position, radiusKm: number, [south, west, north, east]: Box): boolean {
  const up = radiusKm / DEGREE_KM
  const side = up / Math.cos(((Math.abs(lat) + up) * Math.PI) / 180)
  return lat >= south - up && lat <= north + up && lng >= west - side && lng <= east + side
}
