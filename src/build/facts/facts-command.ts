import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { LocalDate } from '../../domain/time/local-date'
import { type Confidence, contacts, type Fact, type FactSection, type FactStatus, facts, sources, timeline } from '../../facts/facts'
import { hasText, i18nextWithAllTexts, pageWords } from '../../i18n/page-words'
import type { TextKey } from '../../i18n/text-keys'
import type { FactUse } from '../../page/page-context'
import { type OfficeWords, officeWords } from '../office/office-words'
import { inLanguage, languageOf } from '../office/speaker'
import { DESK_LIMIT_DAYS, DUE_AFTER_DAYS, type Due, dueFacts, tooOldAtDesk } from './due'
import { addRule, addSource, confirm, DEFAULT_STATUS, type Edit, type Records, Refusal, readDate, written } from './edit'

const OPTIONS = {
  lang: { type: 'string' },
  days: { type: 'string' },
  on: { type: 'string' },
  source: { type: 'string', multiple: true },
  section: { type: 'string' },
  gist: { type: 'string' },
  status: { type: 'string' },
  confidence: { type: 'string', multiple: true },
  from: { type: 'string' },
  to: { type: 'string' },
  withhold: { type: 'string' },
  title: { type: 'string' },
  publisher: { type: 'string' },
  url: { type: 'string', multiple: true },
} as const

/** What the command needs from outside: tests hand down their own. */
export type FactsDoors = {
  readonly today: LocalDate
  readonly uses: () => readonly FactUse[]
  /** The folder of the fact files. */
  readonly folder: string
  readonly env: NodeJS.ProcessEnv
  readonly print: (line: string) => void
}

const kept = (): Records => ({ rules: [...facts.values()], sources: [...sources.values()], timeline, contacts })

/** The words readers see, in Japanese. */
export function wordsOfFact(): (id: string) => string | undefined {
  const words = pageWords(i18nextWithAllTexts(), 'ja', () => '')
  return (id) => {
    const key = id.toLowerCase().replace('-', '')
    const found = [`facts.texts.${key}`, `timeline.${key}.title`, `contacts.${key}.name`].find(hasText)
    return found && words.t(found as TextKey)
  }
}

function sourceLines({ record }: Due, say: OfficeWords): string[] {
  if (!('sources' in record)) return [say('facts.source', { id: '', title: record.sourceTitle, url: record.sourceUrl ?? '' })]
  return record.sources.map((id) => {
    const source = sources.get(id)
    return say('facts.source', { id, title: source?.title ?? '', url: source?.urls.join(' ') ?? '' })
  })
}

function printDue({ today, uses, print }: FactsDoors, say: OfficeWords, days: number): number {
  const due = dueFacts(uses(), today, days)
  if (due.length === 0) print(say('facts.none', { days }))
  const wordsOf = wordsOfFact()
  for (const one of due) {
    const confirmed = one.days === null ? say('facts.undated') : say('facts.daysAgo', { date: one.confirmedOn ?? '', days: one.days })
    print(say('facts.entry', { id: one.record.id, confirmed, n: one.pages.length }))
    const text = wordsOf(one.record.id)
    if (text) print(say('facts.says', { text }))
    for (const line of sourceLines(one, say)) print(line)
    print(say('facts.on', { pages: one.pages.join(' ') }))
  }
  if (due.length > 0) print(say('facts.count', { n: due.length, days }))
  const old = tooOldAtDesk(dueFacts(uses(), today, DESK_LIMIT_DAYS))
  if (old.length > 0) print(say('facts.desk', { n: old.length, days: DESK_LIMIT_DAYS, ids: old.map(({ record }) => record.id).join(' ') }))
  return old.length > 0 ? 1 : 0
}

function keep({ records, file, id }: Edit, { folder, uses, print }: FactsDoors, say: OfficeWords): number {
  writeFileSync(join(folder, `${file}.json`), written(records[file]))
  print(say('facts.written', { file: `${file}.json`, id }))
  if (file === 'sources') return 0
  const pages = uses().filter((use) => use.facts.includes(id))
  print(pages.length > 0 ? say('facts.pages', { n: pages.length }) : say('facts.noPages'))
  for (const { page } of pages) print(`  /${page.path}`)
  return 0
}

/** `due`, `confirm` and `add`. Gives the exit status: 0 done, 1 refused or overdue at the desk, 2 wrong use. */
export function factsCommand(args: string[], doors: FactsDoors): number {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
  const language = languageOf(args, doors.env)
  const say = officeWords(language)
  const [name, what = ''] = positionals
  const needed = (option: 'on' | 'gist' | 'section' | 'title') => {
    const value = values[option]
    if (!value) throw new Refusal('facts.needs', { option: `--${option}` })
    return value
  }
  try {
    if (name === 'due') {
      if (values.days !== undefined && !/^\d+$/.test(values.days)) throw new Refusal('facts.badDays', { text: values.days })
      return printDue(doors, say, Number(values.days ?? DUE_AFTER_DAYS))
    }
    if (name === 'confirm' && what) {
      const source = values.source?.[0]
      if (!source) throw new Refusal('facts.needs', { option: '--source' })
      return keep(confirm(kept(), what, needed('on'), source, doors.today), doors, say)
    }
    if (name === 'add' && what === 'source') {
      const { publisher, on } = values
      const source = { title: needed('title'), ...(publisher && { publisher }), urls: values.url ?? [], date: on ?? null }
      return keep(addSource(kept(), source, doors.today), doors, say)
    }
    if (name === 'add' && what === 'rule') {
      const { from, to, withhold } = values
      const rule: Omit<Fact, 'id'> = {
        section: needed('section') as FactSection,
        gist: needed('gist'),
        status: (values.status ?? DEFAULT_STATUS) as FactStatus,
        confidence: (values.confidence ?? []) as Confidence[],
        sources: values.source ?? [],
        confirmedOn: readDate('--on', needed('on'), doors.today),
        ...(from && { from }),
        ...(to && { to }),
        ...(withhold && { withhold }),
      }
      return keep(addRule(kept(), rule, doors.today), doors, say)
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    doors.print(say(error.key, error.values))
    for (const line of error.details) doors.print(`  ${inLanguage(line, language)}`)
    return 1
  }
  doors.print(say('facts.use'))
  return 2
}
