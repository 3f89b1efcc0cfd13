import { useEffect, useState } from 'preact/hooks'
import type { IslandProps } from '../../../page/Island'
import { type PictureSize, pictureOf, SQUARE, WIDE } from './picture'
import { pngOf, save } from './png'
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
type Props = IslandProps<(typeof QUOTE_TEXTS)[number]> & { readonly quotes: readonly Quote[] }

/** Hands a figure on in one tap: as text, link, picture or drawing. All of it is made here, from what the page says. */
export function QuoteFigure({ words, quotes }: Props) {
  const [isReady, setReady] = useState(false)
  const [outcome, setOutcome] = useState<readonly [string, Outcome]>()
  useEffect(() => setReady(true), [])

  const address = () => location.origin + location.pathname
  const picture = (quote: Quote, size: PictureSize) => {
    const foot = { brand: words.t('common.site.name'), notOfficial: words.t('common.site.notOfficial') }
    return pictureOf(quote, size, { ...foot, address: location.host + location.pathname }, words.lang)
  }
  const press = (quote: Quote, done: Outcome | null, task: () => Promise<unknown>) => async () => {
    try {
      await task()
      if (done) setOutcome([quote.file, done])
    } catch (error) {
      // Closing the phone's own list is no failure.
      if (!(error instanceof DOMException && error.name === 'AbortError')) setOutcome([quote.file, 'failed'])
    }
  }
  const png = (quote: Quote, size: PictureSize) => async () =>
    save(await pngOf(picture(quote, size), size), `${quote.file}-${size.width}x${size.height}.png`)

  return (
    <>
      {quotes.map((quote) => {
        const text = quoteText(quote, words.lang)
        return (
          <div key={quote.file} class="quote">
            <p class="note" data-quote={quote.file}>
              {text}
            </p>
            <div class="row screen" hidden={!isReady}>
              {isReady && 'share' in navigator && (
                <button class="btn" type="button" onClick={press(quote, null, () => navigator.share({ text, url: address() }))}>
                  {words.r('stats.quote.send')}
                </button>
              )}
              <button
                class="btn"
                type="button"
                onClick={press(quote, 'copied', () => navigator.clipboard.writeText(`${text}\n${address()}`))}
              >
                {words.r('stats.quote.copy')}
              </button>
              <button class="btn" type="button" onClick={press(quote, 'linkCopied', () => navigator.clipboard.writeText(address()))}>
                {words.r('stats.quote.link')}
              </button>
              <button class="btn" type="button" onClick={press(quote, 'saved', png(quote, WIDE))}>
                {words.r('stats.quote.wide')}
              </button>
              <button class="btn" type="button" onClick={press(quote, 'saved', png(quote, SQUARE))}>
                {words.r('stats.quote.square')}
              </button>
              <button
                class="btn"
                type="button"
                onClick={press(quote, 'saved', async () =>
                  save(new Blob([picture(quote, WIDE)], { type: 'image/svg+xml' }), `${quote.file}.svg`),
                )}
              >
                {words.r('stats.quote.svg')}
              </button>
            </div>
            <p role="status">{outcome?.[0] === quote.file && words.r(`stats.quote.${outcome[1]}`)}</p>
          </div>
        )
      })}
    </>
  )
}
