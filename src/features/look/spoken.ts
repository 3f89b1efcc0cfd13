import { SOURCE_LANGUAGE } from '../../i18n/writing'

/** Words that are said otherwise than they are written, from `look.spoken`: `QR=キューアール、PIN=ピン`. */
export function readSpoken(list: string): readonly (readonly [word: string, said: string])[] {
  return list
    .split(/[、;]\s*/)
    .map((pair): [string, string] => {
      const [word = '', said = ''] = pair.split('=')
      return [word.trim(), said.trim()]
    })
    .filter(([word, said]) => word && said)
    .sort(([one], [other]) => other.length - one.length)
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** One by one, so that nobody hears a phone number as a sum. */
const digits = (number: string) => [...number].join(' ')
const PHONE = /\b0\d{1,3}-\d{2,4}-\d{3,4}\b/g

/** How Japanese says what engines stumble over: ranges, shares and counted digits. */
const JAPANESE: readonly (readonly [RegExp, string])[] = [
  [/[〈（「『][〉）」』]/g, ''],
  [/(\d)\s*[〜～–]\s*(?=\d)/g, '$1から'],
  [/10割/g, 'じゅうわり'],
  [/4桁/g, 'よんけた'],
  [/[〈〉（）()「」『』]/g, '、'],
  [/[／/]/g, '、'],
  [/、(?=[、。！？])|^、+/g, ''],
]
// A word that the voice does not speak leaves its brackets empty.
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/\s*[([]\s*[)\]]/g, ''],
  [/[()[\]«»“”"]/g, ', '],
  [/\s+,/g, ','],
  [/(?:, ?)+(?=[,.;:!?।])|^[,\s]+/g, ''],
]

/** A sentence as it is to be said: numbers, abbreviations and signs in words. */
export function spokenText(text: string, lang: string, words: ReturnType<typeof readSpoken> = []): string {
  let said = text.replace(PHONE, (number) => number.split('-').map(digits).join(', '))
  for (const [word, how] of words) {
    // A word in Latin letters is one only where it stands alone: PIN, not SPIN.
    const isLatin = /^[\w-]+$/.test(word)
    said = said.replace(new RegExp(isLatin ? `\\b${escaped(word)}\\b` : escaped(word), 'g'), how)
  }
  for (const [sign, how] of lang.split('-')[0] === SOURCE_LANGUAGE ? JAPANESE : OTHERS) said = said.replace(sign, how)
  return said.replace(/\s+/g, ' ').trim()
}
