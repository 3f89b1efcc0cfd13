import { dayReading, daysReading, monthReading } from '../../src/i18n/date-readings'

/** Characters a sentence may have, readings and the blanks between words not counted. */
export const LONGEST_SENTENCE = 40

// A value put in by code: dates are the longest (2026年11月26日).
const VALUE: Readonly<Record<string, string>> = { date: '2026年11月26日', day: '2026年11月26日', expiry: '2026年11月26日' }
const value = (name: string) => VALUE[name] ?? '〇〇〇〇'

const RUBY = /\{([^{}|]+)\|([^{}|]+)\}/g
const withoutMarkup = (text: string) =>
  text
    .replace(/\{\{(\w+)\}\}/g, (_, name: string) => value(name))
    .replace(RUBY, '$1')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|\|/g, '')

/** The sentences of a text as they are read, without readings. */
export const sentencesOf = (text: string): string[] =>
  withoutMarkup(text)
    .split(/(?<=[。！？])(?![」）〉])|\n/)
    .map((sentence) => sentence.trim())
    .filter(Boolean)

const POLITE = 'ます|です|ました|でした|ません|ください'

/** Signs of a second idea in a sentence. Times and conditions (とき、たら、と、ば) belong to the idea they lead in. */
const SECOND_IDEA: readonly (readonly [RegExp, string])[] = [
  // A reason, a contrast or a by-the-way is a sentence of its own: だから, でも, また.
  [/ので、|のに、|けれども?、|けど、|しかし、.|[すただるいん]が、|[るいすた]し、|ながら、|ため、|一方/, 'joins a reason or a contrast'],
  [new RegExp(`(?:${POLITE})(?:から|と|が|し|ので)[、 ]`), 'goes on after its predicate'],
  [new RegExp(`[^\\s（].*（[^）]*(?:${POLITE})。?）`), 'has a sentence in brackets'],
  // だれが、何をして、そして… : a row of actions is a list of steps.
  [/[^もとに]て、[^。]*[^もとに]て、|で、[^。]*て、[^。]*て、/, 'joins more than two actions'],
]

/** What makes a sentence longer or fuller than easy Japanese allows. */
export function sentenceProblems(text: string): string[] {
  return sentencesOf(text).flatMap((sentence) => {
    const length = [...sentence.replace(/\s/g, '')].length
    // An explanation 〈…〉 belongs to its word.
    const own = sentence.replace(/〈[^〉]*〉/g, '')
    return [
      ...(length > LONGEST_SENTENCE ? [`${length} characters: ${sentence}`] : []),
      ...SECOND_IDEA.flatMap(([sign, what]) => (sign.test(own) ? [`${what}: ${sentence}`] : [])),
    ]
  })
}

/** Counted things whose reading is not that of the number: {1人|ひとり}. */
const COUNTED: Readonly<Record<string, string>> = {
  '1人': 'ひとり',
  '2人': 'ふたり',
  '4時': 'よじ',
  '7時': 'しちじ',
  '9時': 'くじ',
  '20歳': 'はたち',
}

/** Dates, hours, months and counted things without a reading over number and counter together, or with a wrong one. */
export function readingProblems(text: string): string[] {
  const problems: string[] = []
  const spoken = new Map<number, { base: string; reading: string }>()
  // Readings by their place in the text without markup; values of code bring their own.
  let plain = ''
  for (const piece of text.replace(/\{\{\w+\}\}|\*\*|\[|\]\([^)]*\)/g, '').split(/(\{[^{}|]+\|[^{}|]+\})/)) {
    const [, base, reading] = /^\{([^{}|]+)\|([^{}|]+)\}$/.exec(piece) ?? []
    if (base && reading) spoken.set(plain.length, { base, reading })
    plain += base ?? piece
  }
  const expectReading = (at: number, base: string, reading: string) => {
    const found = spoken.get(at)
    if (!found?.base.startsWith(base) || !found.reading.startsWith(reading)) problems.push(`{${base}|${reading}}: ${plain}`)
  }
  for (const { index, 0: base, 1: number, 2: unit } of plain.matchAll(/(?<![\d.,])(\d{1,2})(月|日)(?![本曜])/g)) {
    const n = Number(number)
    if (unit === '月') expectReading(index, base, monthReading(n))
    else expectReading(index, base, /月\s*$/.test(plain.slice(0, index)) ? dayReading(n) : daysReading(n))
  }
  for (const { index, 0: base } of plain.matchAll(/(?<![\d.,])\d{1,2}(?:人|時(?!間)|歳)/g)) {
    const reading = COUNTED[base]
    if (reading) expectReading(index, base, reading)
  }
  for (const { index, 0: base } of plain.matchAll(/(?<=\d)(?:か月|時(?!間))/g)) {
    const [at, counter, reading] = base === 'か月' ? [index + 1, '月', 'げつ'] : [index, '時', 'じ']
    const found = spoken.get(at)
    if (found?.base === counter && found.reading !== reading) problems.push(`{${counter}|${reading}}: ${plain}`)
  }
  return problems
}
