import type { Page } from '../../../page/page'
import tableCss from '../../../ui/table.css?raw'
import { FactListPage, FactsIndex, FactsOnPage } from './FactsPages'
import factsCss from './facts.css?raw'
import { FACT_LISTS, factListId } from './subjects'

const css = [tableCss, factsCss]

/**
 * The list of all facts, and for each page that states facts a list of its own. Its lines lead to sources on other sites, so all
 * of it is kept on the phone only when opened.
 */
export const factPages = (pages: readonly Page[]): readonly Page[] => [
  {
    id: 'facts',
    path: 'about/facts/',
    css,
    kept: 'when-opened',
    title: (words) => words.t('facts.title'),
    description: (words) => words.t('facts.description'),
    View: FactsIndex,
  },
  ...FACT_LISTS.map(
    (list): Page => ({
      id: factListId(list),
      layout: 'wide',
      path: `about/facts/${list.subject}/${list.part === 0 ? '' : `${list.part + 1}/`}`,
      css,
      kept: 'when-opened',
      title: (words) =>
        `${words.t('facts.title')}: ${words.t(`facts.subjects.${list.subject}`)}${list.parts > 1 ? ` ${list.part + 1}/${list.parts}` : ''}`,
      description: (words) => words.t('facts.description'),
      View: () => FactListPage({ list }),
    }),
  ),
  ...pages
    .filter(({ mainFact, frame }) => mainFact && frame !== 'bare')
    .map(
      (of): Page => ({
        id: factsOnPageId(of.id),
        path: `about/facts/on/${of.path || 'home/'}`,
        css,
        kept: 'when-opened',
        isUnlisted: true,
        title: (words) => words.t('facts.onPage', { page: of.title(words) }),
        description: (words) => words.t('facts.onPageDescription', { page: of.title(words) }),
        View: () => FactsOnPage({ of }),
      }),
    ),
]

const factsOnPageId = (pageId: string) => `facts.on.${pageId}`
