import { type Writing, writingOf } from './writing'

/** What follows from the letters of a language. */
type Joints = {
  /** Between words or names one after the other. */
  readonly comma: string
  /** The same between short names, where Japanese has its dot. */
  readonly dot: string
  /** Ends a sentence. */
  readonly stop: string
  /** Whether places have the names that stand on their signs, or names in Latin letters. */
  readonly places: 'japanese' | 'roman'
}

const USUAL: Joints = { comma: ', ', dot: ', ', stop: '.', places: 'roman' }
const OTHERS: Readonly<Partial<Record<Writing['script'], Joints>>> = {
  Jpan: { comma: '、', dot: '・', stop: '。', places: 'japanese' },
  Hans: { comma: '、', dot: '、', stop: '。', places: 'japanese' },
  Deva: { ...USUAL, stop: '।' },
}

/** What stands between words and sentences of a language. */
export const jointsOf = (code: string): Joints => OTHERS[writingOf(code).script] ?? USUAL

/** Whether readers of a language know places by the names on their signs. */
export const hasJapaneseNames = (code: string): boolean => jointsOf(code).places === 'japanese'
