import { usePage } from '../../page/page-context'
import { Press, ReaderScreen, Step } from './Walk'

const DIGITS = 4
const KEYS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0]
const COUNTS = Array.from({ length: DIGITS + 1 }, (_, count) => count)
const markOf = (count: number) => (count === 0 ? 'pin' : `pin-${count}`)

/** Four dots. */
function Dots({ count }: { readonly count: number }) {
  return (
    <span class="dots4" aria-hidden="true">
      {COUNTS.slice(1).map((dot) => (
        <i key={dot} class={dot <= count ? 'full' : undefined} />
      ))}
    </span>
  )
}

/**
 * The PIN screen. Every key leads to the same next state, so the address only ever knows how many keys were pressed,
 * never which.
 */
export function PinStep() {
  const { words, href } = usePage()
  const { r } = words
  return (
    <Step id="pin" facts={['R-061', 'R-112']} marks={COUNTS.slice(1).map(markOf)} back="choose" next="consent">
      <ReaderScreen says={r('practice.pin.says')}>
        {COUNTS.map((count) => (
          <div key={count} class={`state s${count}`}>
            <p>
              <Dots count={count} />
              {r('practice.pin.entered', { count })}
            </p>
            {count < DIGITS ? (
              // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields, and there are none
              <div class="keys" role="group" aria-label={words.t('practice.pin.keys')}>
                {KEYS.map((key) => (
                  <Press to={markOf(count + 1)} key={key}>
                    {key}
                  </Press>
                ))}
                <Press to="pin">{r('practice.pin.clear')}</Press>
              </div>
            ) : (
              <Press to="consent">{r('practice.pin.press')}</Press>
            )}
          </div>
        ))}
      </ReaderScreen>
      <p class="note mind">{r('practice.pin.text')}</p>
      <p>{r('practice.pin.limit')}</p>
      <a class="more" href={href('desk.pin')}>
        {r('practice.pin.link')}
      </a>
    </Step>
  )
}
