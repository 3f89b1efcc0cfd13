/** What re-users read beside each property of the published files. Kept out of src/domain: the page has no use for it. */

const DATE = "'YYYY-MM-DD'"
const PREFECTURE = "Prefecture by JIS X 0401, '01' to '47'."
const KIND = '0 hospital, 1 clinic, 2 dental clinic, 3 maternity home, 4 pharmacy.'

const COMPILED = "Kinds whose list was put together from public copies, not checked against the publisher's own file."
const ELSEWHERE = (path: string) => ({
  [path]: 'Institutions that only the lists of the regional bureaus name: what this list lacks, at least. Left out when not counted.',
  [`${path}.medical`]: 'Hospitals and clinics; null when not counted.',
  [`${path}.dental`]: 'Dental clinics; null when not counted.',
})

export const SHARD_WORDS = {
  title: 'Facilities of one prefecture',
  description:
    'data/facilities/v1/<prefecture>.json. One row per facility, by column: entry i of every list in `columns` belongs to row i. All lists have `count` entries, `la` and `lo` have `located`; rows with a position come first; then they go by municipality, kind and address.',
  properties: {
    v: 'Version of this form.',
    prefecture: PREFECTURE,
    asOf: `Day on which the directory was true, ${DATE}.`,
    count: 'Number of rows.',
    located: 'Number of rows with a position: the first ones. At most `count`.',
    credits: 'Sources to name when the data is shown: first the directory itself, then what was joined to it.',
    'credits.title': 'Title of the source.',
    'credits.publisher': 'Publisher of the source.',
    'credits.url': 'Web address of the source; empty when it has none.',
    'credits.licence': 'Terms under which the source may be used.',
    'credits.asOf': `Day on which the source was true, ${DATE}.`,
    editions: `Days of the lists that rows were last seen in, ${DATE}: first the newest, then older ones. Left out when every row is in the newest.`,
    compiled: `${COMPILED} Left out when there is none.`,
    ...ELSEWHERE('elsewhere'),
    columns: 'The rows, by column.',
    'columns.id':
      'Id in the national directory, 5 to 13 letters and digits, or an id made by the import where the source has none; null where it is the letter k and the institution code of `code`. Not the insurance institution code.',
    'columns.name': 'Full official name.',
    'columns.short':
      'Name without the corporate prefix; null where it equals `name`, a number where it is so many characters (UTF-16) at the end of `name`.',
    'columns.kana': 'Reading in katakana; empty when not published.',
    'columns.kind': KIND,
    'columns.municipality':
      'Municipality code, five digits without check digit; three zeros at the end where only the prefecture is known.',
    'columns.addressFrom':
      'Number of characters (UTF-16) that the address has in common with the beginning of the address of the row before.',
    'columns.addressRest': 'What follows them: both together are the address as published; empty when not published.',
    'columns.la':
      'Latitude (JGD2011, to be used as WGS 84) in 1e-5 degree, about 1 m: the first entry absolute, each next one the difference to the row before.',
    'columns.lo':
      'Longitude (JGD2011, to be used as WGS 84) in 1e-5 degree: the first entry absolute, each next one the difference to the row before.',
    'columns.website': "The facility's own web address; null when not published, or left out because it cannot be right.",
    'columns.en':
      'English name as published, where it is clean and, but for hospitals, no reading is known; null otherwise. The list is left out when no row has one.',
    'columns.edition':
      'Entry of `editions` that is the newest list to have the row: 0 the newest of all. A row of an older one may have closed. The list is left out with `editions`.',
    'columns.approx':
      '1 when the position was looked up by the address and may be off by some hundred metres, 0 when it is the published one or there is none. The list is left out when no row has a 1.',
    'columns.postal': 'Postal code, seven digits without hyphen; null when not published. The list is left out when no row has one.',
    'columns.tel': 'Phone number as published, digits and hyphens; null when not published. The list is left out when no row has one.',
    'columns.code':
      'Insurance institution code, ten digits: prefecture 2, fee table 1, number 7; null when unknown. The list is left out when no row has one.',
    'columns.flags':
      'Sum of 1 (smartphone accepted, as announced), 2 (electronic prescriptions, as announced), 4 (digital medical care system, as filed). Never a rate of use nor proof of one; 0 means not announced or not known. The list is left out when no row has one.',
  },
} as const

export const MANIFEST_WORDS = {
  title: 'List of the facility files',
  description:
    'data/facilities/v1/manifest.json. One entry per prefecture that has a file, to be compared with the file before it is used.',
  properties: {
    v: 'Version of this form.',
    prefectures: 'Prefecture code (JIS X 0401) to its file.',
    'prefectures.asOf': `Day on which the directory was true, ${DATE}.`,
    'prefectures.count': 'Number of facilities.',
    'prefectures.located': 'Number of facilities with a position.',
    'prefectures.kinds': `Number of facilities by kind: ${KIND}`,
    'prefectures.compiled': `${COMPILED} Left out when there is none.`,
    ...ELSEWHERE('prefectures.elsewhere'),
    'prefectures.box': 'Smallest box with all positions: south, west, north, east in degrees. Null when there is no position.',
    'prefectures.bytes': 'Size of the file in bytes.',
    'prefectures.packed': 'Size of the file in bytes after gzip.',
    'prefectures.sha256': 'SHA-256 of the file, hexadecimal.',
  },
} as const

export const USAGE_WORDS = {
  title: 'Use of the My Number insurance card in one prefecture',
  description:
    'data/usage/v1/<prefecture>.json. Published counts and rates, each with its source. `used` is at most `total`. Figures of the two bases are different measures: never compare, add or draw them together. What is missing was not published, which is not low use.',
  properties: {
    v: 'Version of this form.',
    prefecture: PREFECTURE,
    observations: 'One entry per area or facility, kind, month and basis.',
    'observations.scope': 'What the figure is about.',
    'observations.key': "Facility id, municipality code (5 digits), prefecture code (2 digits) or 'JP', by scope.",
    'observations.kind': `Only this kind of facility is counted: ${KIND} Left out when all are.`,
    'observations.month': "Month of the visits, 'YYYY-MM'.",
    'observations.basis':
      'onlineCheck: visits with the card per visits checked online. receipt: patients with the card per receipts (claims).',
    'observations.used': 'Counted with the card: visits or patients, by basis.',
    'observations.total': 'Counted in all: visits or receipts, by basis. 0 when only the rate was published.',
    'observations.rateOnly': 'Rate from 0 to 1 where counts are not published (`total` is 0). Not to be put in order.',
    'observations.sourceTitle': 'Title of the source.',
    'observations.publisher': 'Publisher of the source.',
    'observations.sourceUrl': 'Web address of the source; empty for a letter on paper.',
    'observations.publishedOn': `Day of publication, ${DATE}.`,
    'observations.provenance': 'Who stated the figure: an authority, the facility itself, or whoever entered it.',
  },
} as const
