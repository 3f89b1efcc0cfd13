// The Japanese files are the source of keys. A new file in locales/ja gets its line here.
type Source = {
  accessibility: typeof import('../../locales/ja/accessibility.json')
  about: typeof import('../../locales/ja/about.json')
  calendar: typeof import('../../locales/ja/calendar.json')
  check: typeof import('../../locales/ja/check.json')
  clinic: typeof import('../../locales/ja/clinic.json')
  clock: typeof import('../../locales/ja/clock.json')
  common: typeof import('../../locales/ja/common.json')
  contacts: typeof import('../../locales/ja/contacts.json')
  data: typeof import('../../locales/ja/data.json')
  dates: typeof import('../../locales/ja/dates.json')
  desk: typeof import('../../locales/ja/desk.json')
  ends: typeof import('../../locales/ja/ends.json')
  edition: typeof import('../../locales/ja/edition.json')
  facts: typeof import('../../locales/ja/facts.json')
  family: typeof import('../../locales/ja/family.json')
  find: typeof import('../../locales/ja/find.json')
  forms: typeof import('../../locales/ja/forms.json')
  found: typeof import('../../locales/ja/found.json')
  handover: typeof import('../../locales/ja/handover.json')
  home: typeof import('../../locales/ja/home.json')
  keep: typeof import('../../locales/ja/keep.json')
  letter: typeof import('../../locales/ja/letter.json')
  look: typeof import('../../locales/ja/look.json')
  mine: typeof import('../../locales/ja/mine.json')
  offline: typeof import('../../locales/ja/offline.json')
  papers: typeof import('../../locales/ja/papers.json')
  portal: typeof import('../../locales/ja/portal.json')
  poster: typeof import('../../locales/ja/poster.json')
  practice: typeof import('../../locales/ja/practice.json')
  situation: typeof import('../../locales/ja/situation.json')
  stats: typeof import('../../locales/ja/stats.json')
  switch: typeof import('../../locales/ja/switch.json')
  timeline: typeof import('../../locales/ja/timeline.json')
  words: typeof import('../../locales/ja/words.json')
}

type WithoutPlural<K extends string> = K extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Base : K
type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${WithoutPlural<K>}` : Leaves<T[K], `${Prefix}${K}.`>
}[keyof T & string]

/** Every text there is, as `file.place.meaning`. A key that does not exist does not compile. */
export type TextKey = Leaves<Source>
