/** 0 hospital, 1 clinic, 2 dental clinic, 3 maternity home, 4 pharmacy */
export type Kind = 0 | 1 | 2 | 3 | 4

/** What is counted: visits checked online, or receipts (claims). Figures of the two are never compared or drawn together. */
export type Basis = 'onlineCheck' | 'receipt'

type Scope = 'facility' | 'municipality' | 'prefecture' | 'nation'

type Provenance = 'official' | 'facility-self' | 'user-entered'

export interface UsageObservation {
  readonly scope: Scope
  /** Facility id, municipality code (5 digits), prefecture code (2 digits) or 'JP'. */
  readonly key: string
  readonly kind?: Kind
  /** 'YYYY-MM' of the visits. */
  readonly month: string
  readonly basis: Basis
  readonly used: number
  /** 0 when only the rate was published. */
  readonly total: number
  /** Between 0 and 1, where counts are not published: shown with its source, never put in order. */
  readonly rateOnly?: number
  readonly sourceTitle: string
  readonly publisher: string
  /** Empty when the source is a paper letter without an address. */
  readonly sourceUrl: string
  /** 'YYYY-MM-DD' */
  readonly publishedOn: string
  readonly provenance: Provenance
}

/** Share between 0 and 1; null when nothing was counted, which is not the same as 0. */
export const rateOf = ({ used, total }: Pick<UsageObservation, 'used' | 'total'>): number | null => (total === 0 ? null : used / total)
