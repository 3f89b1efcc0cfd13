import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { COLLECTION } from '../domain/figures/data-tables'
import { FACT_FILES } from '../facts/fact-files'
import {
  CONFIDENCES,
  type Contact,
  contacts,
  FACT_STATUSES,
  type Fact,
  facts,
  sources,
  type TimelineRecord,
  timeline,
} from '../facts/facts'
import { hasText, i18nextWithAllTexts, pageWords } from '../i18n/page-words'
import type { TextKey } from '../i18n/text-keys'
import type { FactUse } from '../page/page-context'
import { type DataSite, inLanguages } from '../pipeline/product/words'

type Cell = string | boolean | null | readonly string[]
type Row = Readonly<Record<string, Cell>>
type Column = {
  readonly name: string
  readonly type: 'text' | 'date' | 'yes' | 'list'
  readonly values?: readonly string[]
  readonly isOptional?: true
}

/** The columns of the list of facts in the order of its file. What they mean is said in locales/<lang>/facts.json. */
const COLUMNS: readonly Column[] = [
  { name: 'id', type: 'text' },
  { name: 'kind', type: 'text', values: ['rule', 'event', 'contact'] },
  { name: 'text_ja', type: 'text', isOptional: true },
  { name: 'text_en', type: 'text', isOptional: true },
  { name: 'gist_en', type: 'text', isOptional: true },
  { name: 'withhold_en', type: 'text', isOptional: true },
  { name: 'status', type: 'text', values: FACT_STATUSES },
  { name: 'confidence', type: 'list', values: CONFIDENCES },
  { name: 'second_hand', type: 'yes' },
  { name: 'since', type: 'date', isOptional: true },
  { name: 'until', type: 'date', isOptional: true },
  { name: 'confirmed_on', type: 'date', isOptional: true },
  { name: 'looked_for_on', type: 'date', isOptional: true },
  { name: 'sources', type: 'list' },
  { name: 'source_titles', type: 'list' },
  { name: 'source_urls', type: 'list' },
  { name: 'pages', type: 'list' },
]

const DATE = '^\\d{4}(-\\d{2}(-\\d{2})?)?$'

function words() {
  const texts = i18nextWithAllTexts()
  const [ja, en] = (['ja', 'en'] as const).map((lang) => pageWords(texts, lang, () => ''))
  return (key: string) => (hasText(key) ? { ja: ja?.t(key as TextKey) ?? '', en: en?.t(key as TextKey) ?? '' } : undefined)
}

function rowsOf(uses: readonly FactUse[]): Row[] {
  const said = words()
  const key = (id: string) => id.toLowerCase().replace('-', '')
  const common = (record: Fact | TimelineRecord | Contact, text: { ja: string; en: string } | undefined) => ({
    text_ja: text?.ja ?? null,
    text_en: text?.en ?? null,
    status: record.status,
    confidence: record.confidence,
    second_hand: record.secondHand ?? false,
    confirmed_on: record.confirmedOn,
    looked_for_on: record.lookedForOn ?? null,
    pages: uses.filter(({ page, facts }) => !page.isUnlisted && facts.includes(record.id)).map(({ page }) => `/${page.path}`),
  })
  const origin = ({ sourceTitle, sourceUrl }: TimelineRecord | Contact) => ({
    sources: [],
    source_titles: [sourceTitle],
    source_urls: sourceUrl ? [sourceUrl] : [],
  })
  return [
    ...[...facts.values()].map((fact) => ({
      id: fact.id,
      kind: 'rule',
      ...common(fact, said(`facts.texts.${key(fact.id)}`)),
      gist_en: fact.gist,
      withhold_en: fact.withhold ?? null,
      since: fact.from ?? null,
      until: fact.to ?? null,
      sources: fact.sources,
      source_titles: fact.sources.map((id) => sources.get(id)?.title ?? id),
      source_urls: fact.sources.flatMap((id) => sources.get(id)?.urls ?? []),
    })),
    ...timeline.map((record) => ({
      id: record.id,
      kind: 'event',
      ...common(record, said(`timeline.${key(record.id)}.title`)),
      gist_en: null,
      withhold_en: null,
      since: record.date ?? record.from ?? null,
      until: record.date ?? record.to ?? null,
      ...origin(record),
    })),
    ...contacts.map((contact) => ({
      id: contact.id,
      kind: 'contact',
      ...common(contact, said(`contacts.${key(contact.id)}.name`)),
      gist_en: null,
      withhold_en: null,
      since: null,
      until: null,
      ...origin(contact),
    })),
  ]
}

/** A list in one cell: its parts are joined by a bar, which no title or address holds. */
const inCell = (value: Cell | undefined): string =>
  Array.isArray(value) ? value.join('|') : value === null || value === undefined ? '' : String(value)

function schemaOf({ type, values, isOptional }: Column) {
  const text = { type: 'string', ...(values && { enum: values }), ...(type === 'date' && { pattern: DATE }) }
  if (type === 'yes') return { type: 'boolean' }
  if (type === 'list') return { type: 'array', items: text }
  return isOptional ? { ...text, type: ['string', 'null'] } : text
}

/** The list of facts as CSV and JSON, each with its description, by path below the base path. The same input gives the same bytes. */
export function factsData(uses: readonly FactUse[], site: DataSite): Map<string, string> {
  const said = words()
  const both = (key: string) => said(key) ?? { ja: key, en: key }
  const [title, description, rows] = [both('facts.title'), both('facts.description'), rowsOf(uses)]
  const written = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`
  const meaning = (column: Column) => both(`facts.columns.${column.name}`)
  const terms = { licence: COLLECTION.licence, licenceUrl: COLLECTION.licenceUrl }
  return new Map([
    [FACT_FILES.csv, stringify([COLUMNS.map(({ name }) => name), ...rows.map((row) => COLUMNS.map(({ name }) => inCell(row[name])))])],
    [
      FACT_FILES.json,
      written({
        $schema: site.address(FACT_FILES.jsonSchema),
        title,
        description,
        ...terms,
        columns: COLUMNS.map((column) => ({ name: column.name, description: meaning(column) })),
        rows: rows.map((row) => Object.fromEntries(COLUMNS.map(({ name }) => [name, row[name]]))),
      }),
    ],
    [
      FACT_FILES.jsonSchema,
      written({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: site.address(FACT_FILES.jsonSchema),
        title: title.en,
        description: description.en,
        type: 'object',
        required: ['title', 'description', 'licence', 'columns', 'rows'],
        properties: {
          rows: {
            type: 'array',
            items: {
              type: 'object',
              required: COLUMNS.map(({ name }) => name),
              additionalProperties: false,
              properties: Object.fromEntries(
                COLUMNS.map((column) => [column.name, { ...schemaOf(column), description: meaning(column).en }]),
              ),
            },
          },
        },
      }),
    ],
    [
      FACT_FILES.csvMetadata,
      written({
        '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
        url: 'facts.csv',
        'dc:title': inLanguages(title),
        'dc:description': inLanguages(description),
        'dc:license': { '@id': terms.licenceUrl },
        dialect: { encoding: 'utf-8', delimiter: ',', header: true, lineTerminators: ['\n'] },
        tableSchema: {
          columns: COLUMNS.map((column) => ({
            name: column.name,
            titles: column.name,
            'dc:description': inLanguages(meaning(column)),
            datatype: column.type === 'yes' ? 'boolean' : 'string',
            ...(column.type === 'list' && { separator: '|' }),
            required: !column.isOptional,
          })),
          primaryKey: ['id'],
        },
      }),
    ],
  ])
}

/** Writes the list of facts below the output folder. */
export function writeFactsData(uses: readonly FactUse[], site: DataSite, outDir: string): void {
  for (const [path, text] of factsData(uses, site)) {
    const file = join(outDir, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}
