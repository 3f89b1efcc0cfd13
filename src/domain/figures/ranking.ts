import type { Basis, UsageObservation } from './usage'
import { wilsonLower95 } from './wilson'

/** Below this many checks a rate says too little to be put in order. */
export const FEW_BELOW = 100

/**
 * Fixed edges of the bands, in percent. Narrow at the low end, where the municipal figures of early 2024 lie, wide above.
 * 30, 50 and 70 also carry a name: see `useBandOf`.
 */
export const BAND_CUTS_PERCENT = [2, 4, 6, 8, 12, 20, 30, 50, 70] as const

export interface BandStep {
  readonly kind: 'step'
  /** 0 (lowest) to 9 */
  readonly level: number
  readonly fromPercent: number
  readonly toPercent: number
}

/** `few`: less than FEW_BELOW checks. `unknown`: no observation that may be compared. Neither means low. */
export type Band = BandStep | { readonly kind: 'few' } | { readonly kind: 'unknown' }

export type UseBand = 'very-high' | 'high' | 'floor' | 'below' | 'few' | 'unknown'

const EDGES = [0, ...BAND_CUTS_PERCENT, 100]
const STEPS: readonly BandStep[] = EDGES.slice(0, -1).map((fromPercent, level) => ({
  kind: 'step',
  level,
  fromPercent,
  toPercent: EDGES[level + 1] as number,
}))
const FEW: Band = { kind: 'few' }
const UNKNOWN: Band = { kind: 'unknown' }

/** The band that holds a Wilson lower bound (0 to 1). An edge belongs to the band above it. */
export function areaBand(lower: number): BandStep {
  if (!(lower >= 0 && lower <= 1)) throw new RangeError(`a share lies between 0 and 1, got ${lower}`)
  return STEPS.findLast((step) => lower >= step.fromPercent / 100) as BandStep
}

export function bandOf(observation: Pick<UsageObservation, 'used' | 'total'> | null): Band {
  if (!observation || observation.total === 0) return UNKNOWN
  if (observation.total < FEW_BELOW) return FEW
  return areaBand(wilsonLower95(observation.used, observation.total) as number)
}

/** 30 % is the present condition of the fee rule (from 2026-06-01); 50 and 70 % are steps for display only. */
export function useBandOf(band: Band): UseBand {
  if (band.kind !== 'step') return band.kind
  if (band.fromPercent >= 70) return 'very-high'
  if (band.fromPercent >= 50) return 'high'
  return band.fromPercent >= 30 ? 'floor' : 'below'
}

export interface RankInput {
  readonly id: string
  readonly usage: UsageObservation | null
  readonly distanceKm: number | null
}

export interface Ranked<T extends RankInput> {
  readonly item: T
  readonly band: Band
  readonly lower95: number | null
}

const levelOf = (band: Band) => (band.kind === 'step' ? band.level : -1)
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function byDistance(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return a - b
}

/**
 * Higher band first, then the nearer one (unknown distance last), then by id. Places with few checks or without a figure
 * follow together, by distance alone. An observation on another basis is not compared: its place counts as unknown.
 */
export function rankFacilities<T extends RankInput>(items: readonly T[], basis: Basis = 'onlineCheck'): Ranked<T>[] {
  return items
    .map((item): Ranked<T> => {
      const comparable = item.usage?.basis === basis ? item.usage : null
      return { item, band: bandOf(comparable), lower95: comparable && wilsonLower95(comparable.used, comparable.total) }
    })
    .sort((a, b) => levelOf(b.band) - levelOf(a.band) || byDistance(a.item.distanceKm, b.item.distanceKm) || byText(a.item.id, b.item.id))
}
