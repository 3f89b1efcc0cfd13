import type { FunctionComponent } from 'preact'
import { type IslandTexts, islandWords } from '../i18n/island-words'
import type { TextKey } from '../i18n/text-keys'
import type { Words } from '../i18n/words'
import { usePage } from './page-context'

/** What every island gets besides its own props. `site` gives addresses without needing the page context. */
export type IslandProps<K extends TextKey> = { readonly words: Words<K>; readonly site: IslandSite }
export type IslandSite = { readonly base: string; readonly languagePath: string }

/** The data block beside an island. */
export type IslandData = { readonly lang: string; readonly site: IslandSite; readonly texts: IslandTexts; readonly props: object }

// "<" is escaped so that no text can close the data block.
const dataText = (data: IslandData): string => JSON.stringify(data).replaceAll('<', '\\u003c')

/** Prerenders an island and hands it its texts. `name` is its name in app/islands.ts; props must be plain data. */
export function Island<K extends TextKey, P extends object>(props: {
  readonly name: string
  readonly of: FunctionComponent<P & IslandProps<K>>
  readonly texts: readonly K[]
  readonly props: P
}) {
  const { words, language, asset, self } = usePage()
  const site: IslandSite = { base: asset(''), languagePath: language.path }
  const texts = words.handOver(props.texts)
  const Component = props.of as FunctionComponent<object>
  const data: IslandData = { lang: words.lang, site, texts, props: props.props }
  return (
    <>
      <div data-island={props.name}>
        <Component {...props.props} words={islandWords<K>(words.lang, texts)} site={site} />
      </div>
      {/* Shown by the style sheet when the island does not come to life in time; without any script the link still works. */}
      <p class="late note mind">
        {words.r('common.late.text')} <a href={self}>{words.r('common.late.again')}</a>
      </p>
      <script type="application/json" data-island-data={props.name} dangerouslySetInnerHTML={{ __html: dataText(data) }} />
    </>
  )
}
