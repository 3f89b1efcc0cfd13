import * as v from 'valibot'
import registry from '../../locales/languages.json' with { type: 'json' }
import { PREFECTURES } from '../domain/figures/prefectures'

/** Who runs the site. The line under its name follows from it. */
export const KINDS = ['city', 'insurer', 'medicalAssociation', 'clinic', 'private'] as const

/** The counters a patient may be sent to. */
export const WINDOWS = ['card', 'kokuho', 'lateElderly'] as const

/** What a local fact is about; the page on that subject shows it too. */
export const TOPICS = ['75plus', 'aid', 'other'] as const

const LONGEST_TEXT = 300

// Words of an office go into pages as text. Markup of the site's own texts is refused as well: but for readings, which easy Japanese needs.
const plain = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'expected a text, got none'),
  v.maxLength(LONGEST_TEXT, `expected at most ${LONGEST_TEXT} characters`),
  v.regex(/^[^<>&*[\]\n]*$/, 'expected plain text without HTML, * [ ] & or line breaks'),
)
const withoutReadings = v.pipe(plain, v.regex(/^[^{}|]*$/, 'expected plain text without { } |'))
const withReadings = v.pipe(plain, v.regex(/^(?:[^{}|]|\{[^{}|]+\|[\u3041-\u30ffー]+\})*$/, 'expected readings written as {漢字|かんじ}'))

/** The languages of the pages, Japanese first. */
export const LANGUAGE_CODES: readonly string[] = registry.map(({ code }) => code)

const ofOthers = LANGUAGE_CODES.filter((code) => !code.startsWith('ja')).map((code) => [code, v.optional(withoutReadings)] as const)
const texts = v.strictObject({ ja: withoutReadings, 'ja-x-easy': v.optional(withReadings), ...Object.fromEntries(ofOthers) })
const phone = v.pipe(v.string(), v.regex(/^0\d{1,4}-\d{1,4}-\d{3,4}$/, 'expected a phone number such as 0270-12-3456'))
const address = v.pipe(
  v.string(),
  v.url('expected an address such as https://www.example.lg.jp/page'),
  v.startsWith('https://', 'expected an address that begins with https://'),
)
const day = v.pipe(v.string(), v.isoDate('expected a date such as 2026-11-26'))
const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, 'expected a colour such as #0e4a3d'))
const window = v.strictObject({
  name: texts,
  phone: v.optional(phone),
  hours: v.optional(texts),
  place: v.optional(texts),
  url: v.optional(address),
})

/** `edition.json`: what an office says about its own site. Unknown keys are refused. */
export const editionSchema = v.strictObject({
  $schema: v.optional(v.string()),
  name: v.optional(texts),
  operator: texts,
  kind: v.picklist(KINDS, `expected one of ${KINDS.join(', ')}`),
  contact: v.strictObject({ phone: v.optional(phone), hours: v.optional(texts), url: v.optional(address) }),
  home: v.optional(
    v.strictObject({
      prefecture: v.picklist(
        PREFECTURES.map(({ code }) => code),
        'expected the number of a prefecture from 01 to 47',
      ),
      municipality: v.optional(v.pipe(v.string(), v.regex(/^\d{5}$/, 'expected the number of a municipality such as 10203'))),
    }),
  ),
  windows: v.optional(v.strictObject({ card: v.optional(window), kokuho: v.optional(window), lateElderly: v.optional(window) }), {}),
  facts: v.optional(
    v.array(
      v.strictObject({
        topic: v.picklist(TOPICS, `expected one of ${TOPICS.join(', ')}`),
        text: texts,
        source: v.strictObject({ title: withoutReadings, url: v.optional(address) }),
        confirmedOn: day,
      }),
    ),
    [],
  ),
  links: v.optional(v.array(v.strictObject({ name: texts, url: address })), []),
  languages: v.optional(
    v.pipe(
      v.array(v.picklist(LANGUAGE_CODES, `expected one of ${LANGUAGE_CODES.join(', ')}`)),
      v.includes('ja', 'expected Japanese (ja) among the languages: it has the addresses without a language'),
    ),
  ),
  accent: v.optional(v.strictObject({ light: colour, dark: colour })),
})

/** A checked `edition.json`. */
export type Edition = v.InferOutput<typeof editionSchema>
/** A text of an office in one or more languages. */
export type EditionTexts = v.InferOutput<typeof texts>
export type WindowId = (typeof WINDOWS)[number]
