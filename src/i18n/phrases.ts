import { loadDefaultJapaneseParser } from 'budoux'
import { withJapaneseMarked } from './japanese-runs'
import { placesInLongWord } from './long-words'
import { JAPANESE_RUN } from './rich-text'
import { isJapanese, SOURCE_LANGUAGE, writingOf } from './writing'

const parser = loadDefaultJapaneseParser()

// What a text is made of: {漢字|かんじ}   {{value}} or {#slot}   a mark that may break   other markup   a character
const TOKEN = /\{([^{}|]+)\|[^{}|]+\}|\{\{\w+\}\}|\{#\w+\}|(\||\n)|(\*\*|\[|\]\([^)\s]+\))|[\s\S]/gu

/** No line begins with these, nor with what is written small or drawn out; before the brackets browsers break by themselves. */
const ENDS = '、。，．」』）〕〉】！？：；・…ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ庁'
const BEGINS = '「『（〔〈【'
/** Runs that browsers do not break by themselves where words are kept whole. */
const UNBROKEN = /([^、。，「」『』（）〔〕〈〉【】！？：；・\s]+)([、。，」』）〕〉】！？：；・]*)/g

/** Numbers stay with what they count, and a day with its month. A year may stand alone. */
const WHOLE = /\d+月\d+日|\d[\d,.]*(?:か[月所]間?|つ|[\u3400-\u9fff％]{0,2})/g

type Part = { readonly text: string; readonly from: number; readonly to: number; readonly hasBreakBefore: boolean }

/** The words of a text with their places in it; a reading belongs to its word, and a value stands for a number. */
function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let from = 0
  let hasBreakBefore = false
  let isStrong = false
  for (const { 0: token, 1: base, 2: mark, 3: markup, index } of text.matchAll(TOKEN)) {
    const end = index + token.length
    if (mark) hasBreakBefore = true
    // What closes belongs to the word before it.
    if (markup === '**') isStrong = !isStrong
    if (mark || markup?.startsWith(']') || (markup === '**' && !isStrong)) from = end
    if (mark || markup) continue
    parts.push({ text: base ?? (token.length > 2 ? '1' : token), from, to: end, hasBreakBefore })
    from = end
    hasBreakBefore = false
  }
  return parts
}

/** A boundary inside a word of Chinese letters is none: 方|法. */
const IN_WORD = /^[\u3400-\u9fff]{2}|^[ァ-ヶー][\u3400-\u9fff](?![\u3400-\u9fff])/

/** Where a line of a plain text may end, in characters from its beginning. Browsers break at blanks by themselves. */
function breaksIn(plain: string, given: readonly number[], hasBlanks: boolean): ReadonlySet<number> {
  const breaks = new Set<number>()
  const fixed = new Set<number>()
  for (const { index, 0: whole } of plain.matchAll(WHOLE)) for (let at = index + 1; at < index + whole.length; at++) fixed.add(at)
  const mayBreak = (at: number) => !fixed.has(at) && !ENDS.includes(plain[at] ?? '') && !BEGINS.includes(plain[at - 1] ?? '')
  const phrases = parser.parseBoundaries(plain).filter((at) => mayBreak(at) && !IN_WORD.test(plain.slice(at - 1, at + 2)))
  for (const { index: start, 1: run = '', 2: closing = '' } of plain.matchAll(UNBROKEN)) {
    const end = start + run.length
    const own = new Set(given.filter((at) => at > start && at < end))
    if (!hasBlanks) for (const at of phrases) if (at > start && at < end) own.add(at)
    for (const { index } of run.matchAll(/(?<=\d年)(?=\d)/g)) own.add(start + index)
    // A lone letter is no phrase: はい, 医療機関の|方へ.
    for (const { index } of run.matchAll(/[ぁ-ゖ]/g)) {
      const at = start + index
      if (index === 0) own.delete(at + 1)
      else if (at + 1 === end || own.has(at + 1)) own.delete(at)
    }
    const ends = [start, ...own, end].sort((one, other) => one - other)
    for (const [i, from] of ends.entries()) {
      const to = ends[i + 1] ?? from
      for (const at of placesInLongWord(plain.slice(from, to), to === end ? closing.length : 0)) if (mayBreak(from + at)) own.add(from + at)
    }
    for (const at of own) breaks.add(at)
  }
  return breaks
}

const known = new Map<string, string>()

/** A text of the locales with break marks between its phrases; in other languages, between those of its Japanese words, which mostly stand in brackets. */
export function withPhrases(text: string, lang: string): string {
  const inBrackets = (run: string) => withPhrases(`${run}）`, SOURCE_LANGUAGE).slice(0, -1)
  if (writingOf(lang).script === 'Hans') return withJapaneseMarked(text, inBrackets)
  if (!isJapanese(lang)) return text.replace(JAPANESE_RUN, inBrackets)
  const key = `${lang} ${text}`
  const before = known.get(key)
  if (before !== undefined) return before
  const parts = partsOf(text)
  let at = 0
  const placed = parts.map((part) => {
    at += part.text.length
    return { ...part, at: at - part.text.length }
  })
  const given = placed.filter((part) => part.hasBreakBefore).map((part) => part.at)
  const breaks = breaksIn(parts.map((part) => part.text).join(''), given, lang !== SOURCE_LANGUAGE)
  let marked = ''
  let done = 0
  for (const part of placed) {
    if (breaks.has(part.at) && !part.hasBreakBefore) {
      marked += `${text.slice(done, part.from)}|`
      done = part.from
    }
  }
  marked += text.slice(done)
  known.set(key, marked)
  return marked
}
