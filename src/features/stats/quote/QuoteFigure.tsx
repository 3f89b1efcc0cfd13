import { useEffect, useState } from 'preact/hooks'
import { richText } from '../../../i18n/RichText'
import type { IslandProps } from '../../../page/Island'
import type { PictureKind } from './make-picture'
import { type Quote, quoteText } from './quote'

export const QUOTE_TEXTS = [
  'stats.quote.send',
  'stats.quote.copy',
  'stats.quote.link',
  'stats.quote.wide',
  'stats.quote.square',
  'stats.quote.svg',
  'stats.quote.copied',
  'stats.quote.linkCopied',
  'stats.quote.saved',
  'stats.quote.failed',
  'common.site.name',
  'common.site.notOfficial',
] as const

type Outcome = 'copied' | 'linkCopied' | 'saved' | 'failed'
type Props = IslandProps<(typeof QUOTE_TEXTS)[number]> & {
  readonly quotes: readonly Quote[]
  /** The same as texts with what is Japanese in them marked, where their letters do not tell. */
  readonly marked?: readonly string[] | undefined
}

const PICTURES: readonly PictureKind[] = ['wide', 'square', 'svg']

/** Hands a figure on in one tap: as text, link, picture or drawing. All of it is made here, from what the page says. Without script the text can be selected. */
export function QuoteFigure({ words, quotes, marked }: Props) {
  const [isReady, setReady] = useState(false)
  const [outcome, setOutcome] = useState<readonly [string, Outcome]>()
  useEffect(() => setReady(true), [])

  const address = () => location.origin + location.pathname
  const press = (quote: Quote, done: Outcome | null, task: () => Promise<unknown>) => async () => {
    try {
      await task()
      if (done) setOutcome([quote.file, done])
    } catch (error) {
      // Closing the phone's own list is no failure.
      if (!(error instanceof DOMException && error.name === 'AbortError')) setOutcome([quote.file, 'failed'])
    }
  }
  const picture = (kind: PictureKind, quote: Quote) => async () => {
    const { savePicture } = await import('./make-picture')
    const foot = { brand: words.t('common.site.name'), notOfficial: words.t('common.site.notOfficial') }
    await savePicture(kind, quote, { ...foot, address: location.host + location.pathname }, words.lang)
  }
  const buttons = (quote: Quote, text: string) => [
    ...('share' in navigator ? [['send', null, () => navigator.share({ text, url: address() })] as const] : []),
    ['copy', 'copied', () => navigator.clipboard.writeText(`${text}\n${address()}`)] as const,
    ['link', 'linkCopied', () => navigator.clipboard.writeText(address())] as const,
    ...PICTURES.map((kind) => [kind, 'saved', picture(kind, quote)] as const),
  ]

  return (
    <>
      {quotes.map((quote, at) => {
        const text = quoteText(quote, words.lang)
        return (
          <div key={quote.file} class="quote">
            <p class="note" data-quote={quote.file}>
              {richText(marked?.[at] ?? text, words.lang)}
            </p>
            <div class="row screen">
              {isReady &&
                buttons(quote, text).map(([name, done, task]) => (
                  <button key={name} class="btn" type="button" onClick={press(quote, done, task)}>
                    {words.r(`stats.quote.${name}`)}
                  </button>
                ))}
            </div>
            <p role="status">{outcome?.[0] === quote.file && words.r(`stats.quote.${outcome[1]}`)}</p>
          </div>
        )
      })}
    </>
  )
}
