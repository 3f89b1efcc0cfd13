import { FACT_FILES } from '../../../facts/fact-files'
import { isJapanese } from '../../../i18n/writing'
import { LocalWindows } from '../../../page/LocalWindows'
import type { Page } from '../../../page/page'
import { usePage } from '../../../page/page-context'
import { TellOperator } from '../Operator'
import { FactTable } from './FactRow'
import { FACT_LISTS, type FactList, factAddress, factListId, SUBJECTS } from './subjects'

function Back() {
  const { words, href } = usePage()
  return (
    <a class="back" href={href('facts')}>
      {words.r('facts.back')}
    </a>
  )
}

/** The way in: by subject, by id, as files. */
export function FactsIndex() {
  const { words, href, asset } = usePage()
  const { r } = words
  return (
    <>
      <a class="back" href={href('about')}>
        {r('about.title')}
      </a>
      <h1>{r('facts.title')}</h1>
      <p class="lead">{r('facts.lead')}</p>
      <TellOperator />
      <section>
        <h2>{r('facts.bySubject')}</h2>
        <ul class="bullets">
          {SUBJECTS.map((subject) => (
            <li key={subject}>
              {FACT_LISTS.filter((list) => list.subject === subject).map((list) => (
                <span key={list.part}>
                  {list.part > 0 && ' '}
                  <a href={href(factListId(list))}>{list.part === 0 ? r(`facts.subjects.${subject}`) : `${list.part + 1}/${list.parts}`}</a>
                </span>
              ))}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{r('facts.files')}</h2>
        <ul class="bullets">
          <li>
            <a href={asset(FACT_FILES.csv)}>{r('facts.file', { format: 'CSV' })}</a>
          </li>
          <li>
            <a href={asset(FACT_FILES.json)}>{r('facts.file', { format: 'JSON' })}</a>
          </li>
          <li>
            <a href={asset(FACT_FILES.csvMetadata)}>{r('facts.schema', { format: 'CSV' })}</a>
          </li>
          <li>
            <a href={asset(FACT_FILES.jsonSchema)}>{r('facts.schema', { format: 'JSON' })}</a>
          </li>
        </ul>
      </section>
      <section>
        <h2>{r('facts.byId')}</h2>
        <p class="ids">
          {FACT_LISTS.flatMap(({ ids }) => ids)
            .sort()
            .map((id) => (
              <span key={id}>
                <a id={id} href={factAddress(href, id)}>
                  {id}
                </a>{' '}
              </span>
            ))}
        </p>
      </section>
    </>
  )
}

/** Where a fact is stated: one link for each part of the site. */
function Used({ id }: { readonly id: string }) {
  const { words, href, factUses } = usePage()
  const groups = new Map<string, Page[]>()
  for (const { page, facts } of factUses()) {
    if (!facts.includes(id) || page.isUnlisted) continue
    const part = page.id.split('.')[0] ?? page.id
    groups.set(part, [...(groups.get(part) ?? []), page])
  }
  if (groups.size === 0) return <>{words.r('facts.labels.unused')}</>
  return (
    <>
      {[...groups.values()].map(([first, ...more], at) => {
        if (!first) return null
        const link = <a href={href(first.id)}>{first.title(words)}</a>
        return (
          <span key={first.id}>
            {at > 0 && (isJapanese(words.lang) ? '、' : '; ')}
            {more.length > 0 ? words.r('facts.labels.more', { page: link, n: more.length + 1 }) : link}
          </span>
        )
      })}
    </>
  )
}

/** One subject, or a part of it. */
export function FactListPage({ list }: { readonly list: FactList }) {
  const { words, href } = usePage()
  const { r } = words
  const { subject, part, parts } = list
  return (
    <>
      <Back />
      <h1>
        {r(`facts.subjects.${subject}`)}
        {parts > 1 && ` ${part + 1}/${parts}`}
      </h1>
      {subject === 'others' && <p>{r('facts.othersLead')}</p>}
      <FactTable ids={list.ids} used={(id) => <Used id={id} />} />
      <LocalWindows isInText />
      <p>
        {FACT_LISTS.filter((other) => other.subject === subject && other.part !== part).map((other) => (
          <span key={other.part}>
            <a href={href(factListId(other))}>{`${other.part + 1}/${parts}`}</a>{' '}
          </span>
        ))}
      </p>
    </>
  )
}

/** The facts of one page, in its order. */
export function FactsOnPage({ of }: { readonly of: Page }) {
  const { words, href, factUses } = usePage()
  const ids = factUses().find(({ page }) => page.id === of.id)?.facts ?? []
  return (
    <>
      <a class="back" href={href(of.id)}>
        {words.r('facts.toPage')}
      </a>
      <h1>{words.r('facts.onPage', { page: of.title(words) })}</h1>
      <FactTable ids={ids} />
      <LocalWindows isInText />
      <Back />
    </>
  )
}
