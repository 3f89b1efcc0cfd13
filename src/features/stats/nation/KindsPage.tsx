import { usePage } from '../../../page/page-context'
import { QuoteBox } from '../quote/QuoteBox'
import { kindsQuote } from '../quote/quotes'
import { SourcesFoot } from '../sources/SourcesFoot'
import { AgeBlock } from './AgeBlock'
import { TypesBlock } from './TypesBlock'

/** The whole country by kind of facility and by age: what is known of some months only. */
export function KindsPage() {
  const { words, href } = usePage()
  const { r } = words
  const quote = kindsQuote(words)
  return (
    <>
      <a class="back" href={href('stats.nation')}>
        <span>{r('stats.nation.title')}</span>
      </a>
      <h1>{r('stats.kinds.title')}</h1>
      <p class="lead">{r('stats.what')}</p>
      <TypesBlock />
      {quote && <QuoteBox of={[quote]} />}
      <AgeBlock />
      <SourcesFoot />
    </>
  )
}
