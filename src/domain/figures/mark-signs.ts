import type { Mark } from './figures'

/** Behind a rate that was read from a scan, imported or told by others. `print-order` and `ambiguous-pair` may belong to another prefecture. */
export const SIGNS: Readonly<Record<Mark | 'second-hand', string>> = {
  verified: '',
  imported: '☆',
  'second-hand': '◇',
  'cross-checked': '＊',
  'print-order': '※',
  'ambiguous-pair': '※',
  illegible: '',
}
