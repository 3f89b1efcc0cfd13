import { describe, expect, it } from 'vitest'
import { flatTexts, textTree } from '../../src/i18n/page-words'

const texts = [...flatTexts(textTree('en'))]
const faulty = (isFaulty: (text: string, key: string) => unknown) =>
  texts.filter(([key, text]) => isFaulty(text, key)).map(([key, text]) => `${key}: ${text}`)

// The labels of Mynaportal's own menu, and papers with a name of their own beside their Japanese one.
const OTHER_CERTIFICATES =
  /証明書 \(certificates\)|certificates? for (specified diseases|ages 70 to 74)|["“]Certificates["”]|(aid|limit|limit application|holder) certificates?|birth certificates?/gi

describe('English', () => {
  it('tells the electronic certificate in the chip from the Eligibility Confirmation Certificate on paper', () => {
    const alone = /(?<!Eligibility Confirmation |electronic |user )\bcertificates?\b(?!-)/i
    // Link targets and names of values are not words.
    const said = (text: string) => text.replaceAll(/\]\([^)]*\)|\{\{[^}]*\}\}/g, '').replaceAll(OTHER_CERTIFICATES, '')
    expect(faulty((text) => alone.test(said(text)))).toEqual([])
  })

  it('begins no sentence with a comma and forgets no space', () => {
    const said = (text: string) => text.replaceAll(/\]\([^)]*\)|\{\{[^}]*\}\}|\{#\w+\}|https?:\S+|\w+\.(ics|csv|json|jp|zip|xlsx)\b/g, 'x')
    const hasWords = /[A-Za-z]{2}/
    expect(faulty((text) => hasWords.test(text) && /^[,;.]|\s[,;]|[a-z)][,;][A-Za-z]|[a-z]{2}[.:?!][A-Z]/.test(said(text)))).toEqual([])
  })

  it('has a form for one wherever a count may be one', () => {
    const counted = /\{\{\w+\}\} (months|days|years|weeks|hours|minutes|facilities|people|steps|places|times|files)\b/
    // The days of a month, months of a whole series, and lists of more than one place are never one.
    const neverOne = ['dates.form.noSuchDay', 'stats.nation.seriesFinding', 'find.leadMany_one']
    expect(faulty((text, key) => counted.test(text) && !/_other$/.test(key) && !neverOne.includes(key))).toEqual([])
    const keys = new Set(texts.map(([key]) => key))
    expect([...keys].filter((key) => key.endsWith('_other') && !keys.has(key.replace(/_other$/, '_one')))).toEqual([])
  })
})
