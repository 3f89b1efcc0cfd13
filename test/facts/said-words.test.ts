import { describe, expect, it } from 'vitest'
import { facts, timeline } from '../../src/facts/facts'
import { flatTexts, textTree } from '../../src/i18n/page-words'

// Words that say that somebody else says so.
const HEDGE = {
  ja: /報じ|報道|伝え|発表|知らせ|案内|情報が一つ|情報は1つ|説明/,
  'ja-x-easy': /ニュース|そうです|発表|伝えられて|情報が 1つ|説明|話です/,
  en: /report|announc|told|tell|says|one source|press/i,
} as const
const LANGS = ['ja', 'ja-x-easy', 'en'] as const

const ALL = new Map(LANGS.map((lang) => [lang, flatTexts(textTree(lang))] as const))
const textOf = (lang: (typeof LANGS)[number], key: string) =>
  ALL.get(lang)
    ?.get(key)
    ?.replace(/\{([^{}|]+)\|[^{}|]+\}/g, '$1')
    .replaceAll('|', '')

/** Read second-hand, and yet said plainly: with the reason. */
const PLAIN: Readonly<Record<string, string>> = {
  'R-018': 'says how figures are counted; the figures carry their own mark',
  'R-019': 'names figures that carry their own mark',
  'R-024': 'three independent readings, one of them a page that links the announcement',
  'T-022': 'the start that R-024 states',
  'R-030': 'says that prefectures differ and what to look at; each rule is hedged where it stands',
  'R-034': 'says what to carry',
  'R-119': 'says what to ask',
}

const needsHedge = [...facts.values(), ...timeline].filter((record) => record.status === 'single-source' || record.secondHand)

describe('what rests on one source, or was read second-hand', () => {
  const keyOf = (id: string) =>
    id.startsWith('T') ? `timeline.${id.toLowerCase().replace('-', '')}.effect` : `facts.texts.${id.toLowerCase().replace('-', '')}`
  const stated = needsHedge.map(({ id }) => ({ id, key: keyOf(id) })).filter(({ key }) => textOf('ja', key) !== undefined)

  it('is stated often enough for this test to mean something', () => expect(stated.length).toBeGreaterThan(20))

  it('is exempt for a reason only while it needs a hedge', () => {
    expect(Object.keys(PLAIN).filter((id) => !stated.some((one) => one.id === id))).toEqual([])
  })

  it.each(LANGS)('says so in the list of facts and events in %s', (lang) => {
    const bare = stated.filter(({ id, key }) => !(id in PLAIN) && !HEDGE[lang].test(textOf(lang, key) ?? ''))
    expect(bare.map(({ key }) => `${key}: ${textOf(lang, key)}`)).toEqual([])
  })

  it.each([
    ['R-192', 'portal.cannot.outages'],
    ['R-192', 'desk.reader-down.after.prepare.text'],
    ['R-192', 'situation.kinds.disaster.why'],
    ['R-193', 'desk.not-valid.before.tell.text'],
    ['R-195', 'switch.choice.free'],
    ['R-023', 'switch.changes.items.app.open'],
    ['R-025', 'timeline.t012.effect'],
    ['R-088', 'portal.also.text'],
    ['R-088', 'papers.aid.next'],
    ['R-088', 'switch.changes.items.aid.a'],
    ['R-113', 'desk.face.before.two.text'],
    ['R-113', 'practice.face.locked'],
    ['R-027', 'letter.going.wait'],
    ['R-027', 'desk.certificate-expired.after.renew.text'],
    ['R-017', 'situation.kinds.old-card-only.why'],
    ['R-017', 'papers.oldCard.ended.until'],
    ['R-017', 'switch.oldCard.ended'],
    ['R-017', 'desk.about.old-card'],
  ])('says so where %s stands in %s', (_, key) => {
    const bare = LANGS.filter((lang) => !HEDGE[lang].test(textOf(lang, key) ?? ''))
    // The easy words of R-017 name who said so.
    expect(bare.filter((lang) => lang !== 'ja-x-easy' || !/大臣/.test(textOf(lang, key) ?? ''))).toEqual([])
  })
})

describe('what no source says', () => {
  it.each(LANGS)('that each place decides about settling later is not stated in %s (R-108)', (lang) => {
    const stated = [...(ALL.get(lang) ?? [])].filter(([key]) => key.startsWith('desk.') || key.startsWith('papers.'))
    expect(stated.filter(([, text]) => /所によって違います|所で 違います|Places differ/.test(text)).map(([key]) => key)).toEqual([])
  })

  it.each(LANGS)('that a notification alone counts like nothing is not stated in %s (R-017, R-180)', (lang) => {
    expect(textOf(lang, 'desk.about.notice')).not.toMatch(/持って来なかった|何も ない とき|brought nothing/)
  })
})

// Who decides what is paid is the facility and the insurer, so the usual share is paid "normally".
const OWN_SHARE = {
  ja: [/自分の負担(分|割合)|いつもの負担分|自己負担とする|いつもの割合を払/, /ふつう/],
  'ja-x-easy': [/いつもと 同じ 割合|お金.*いつもと 同じ|自分の 分(だけ|を)|いつもの (お金|割合)(です|を)/, /ふつう/],
  en: [
    /(your|the) (usual|own|normal) share|only (your|the) (usual|own) share/i,
    /normal|May I|Could you|Example|your share of the cost|Are name|show your/i,
  ],
} as const
const SAID_ON = /^(situation|desk|timeline|papers|switch|facts|check|forms|ends)\./

describe('what is paid', () => {
  it.each(LANGS)('is the usual share normally, in every sentence that says so in %s', (lang) => {
    const [share, normally] = OWN_SHARE[lang]
    const keys = [...(ALL.get(lang)?.keys() ?? [])].filter((key) => SAID_ON.test(key) && !/\.(card|generic|say|reading)\b/.test(key))
    const sentences = keys.flatMap((key) => (textOf(lang, key) ?? '').split(/(?<=[。.])/).map((sentence) => ({ key, sentence })))
    const told = sentences.filter(({ sentence }) => share.test(sentence))
    expect(told.length).toBeGreaterThan(5)
    expect(told.filter(({ sentence }) => !normally.test(sentence)).map(({ key, sentence }) => `${key}: ${sentence}`)).toEqual([])
  })
})

describe('tone', () => {
  const REFUSED = {
    ja: /受診できません|診てもらえません|行かないで|来ないでください/,
    'ja-x-easy': /(病院|薬局)に (行けません|行く ことが できません)|行かないで|来ないで/,
    en: /cannot (see a doctor|be seen|be treated)|do not (go to|come)/i,
  } as const
  it.each(LANGS)('nobody is told to stay away, on any page in %s (R-006)', (lang) => {
    const keys = [...(ALL.get(lang)?.keys() ?? [])]
    expect(keys.filter((key) => REFUSED[lang].test(textOf(lang, key) ?? ''))).toEqual([])
  })
})

describe('names in English', () => {
  it('are those of the bodies that use them, everywhere', () => {
    const wrong = /My Number insurance card|My Number card\b|Mynaportal App|Eligibility Certificate|Late-stage Elderly/
    expect([...(ALL.get('en') ?? [])].filter(([, text]) => wrong.test(text)).map(([key]) => key)).toEqual([])
  })
})
