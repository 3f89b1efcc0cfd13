import { PURPOSES, SIZES } from '../../domain/poster/poster'

/** The words of the maker itself; those of the posters come apart, in every language. */
export const MAKER_TEXTS = [
  'clinic.maker.purpose',
  ...PURPOSES.map((purpose) => `clinic.maker.purposes.${purpose}` as const),
  'clinic.maker.languages',
  'clinic.maker.size',
  ...SIZES.map((size) => `clinic.maker.sizes.${size}` as const),
  'clinic.maker.name',
  'clinic.maker.nameHint',
  'clinic.maker.count',
  'clinic.maker.tooLong',
  'clinic.maker.likeANumber',
  'clinic.maker.preview',
  'clinic.maker.print',
  'clinic.maker.png',
  'clinic.maker.qr',
  'clinic.maker.saved',
  'clinic.maker.failed',
] as const
