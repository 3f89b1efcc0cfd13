import { pageRenderer, type RenderedPage } from '../../../src/app/render-page'
import { pageById } from '../../../src/app/routes'
import { localDate } from '../../../src/domain/time/local-date'
import { type Language, languages } from '../../../src/i18n/languages'
import { setFigures } from '../../../src/page/figures'
import { loadFigures } from '../../../src/pipeline/read/load-figures'
import { DATA_DIR } from '../../pipeline/source-texts'

export const figures = loadFigures(DATA_DIR)
setFigures(figures)

export const LANGUAGES = languages.filter(({ code }) => ['ja', 'ja-x-easy', 'en'].includes(code))

const render = pageRenderer(localDate('2026-11-21'), '/')
const known = new Map<string, RenderedPage>()

/** A page of the figures, rendered once. */
export function rendered(id: string, language: Language): RenderedPage {
  const key = `${language.code} ${id}`
  const page = known.get(key) ?? render(pageById(id), language)
  known.set(key, page)
  return page
}

/** What stands between <main> and </main>. */
export const mainOf = ({ body }: RenderedPage): string => /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? ''

/** Names and dates of sources are theirs, not ours. */
export const withoutSources = (html: string): string =>
  html.replace(/<details class="from">[\s\S]*?<\/details>|<ul class="from">[\s\S]*?<\/ul>/g, '')

/** Text as it is read: readings and tags fall away. */
export const textOf = (html: string): string =>
  html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<rt>.*?<\/rt>/g, '')
    .replace(/<span class="change/g, '\n$&')
    .replace(/<(?:wbr|strong|b|span|ruby|time|i|data)\b[^>]*>|<\/(?:strong|b|span|ruby|time|i|data)>/g, '')
    .replace(/<[^>]+>/g, '\n')
    .replaceAll('\u00a0', ' ')
