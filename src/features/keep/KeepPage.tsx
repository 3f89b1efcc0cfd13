import type { TextKey } from '../../i18n/text-keys'
import { usePage } from '../../page/page-context'
import { AddToHome, Dots, Share } from './signs'

const LOSSES = ['safari', 'private', 'inApp', 'room'] as const

/** What may vanish from a phone, and four ways to keep it. Works without script: who reads it may have none. */
export function KeepPage() {
  const { words, href } = usePage()
  const { r } = words
  const link = (page: string, text: TextKey) => (
    <a class="more" href={href(page)}>
      {r(text)}
    </a>
  )
  return (
    <>
      <h1>{r('keep.heading')}</h1>
      <p class="lead">{r('keep.lead')}</p>
      <section>
        <h2>{r('keep.losses.title')}</h2>
        <ul class="bullets">
          {LOSSES.map((loss) => (
            <li key={loss}>{r(`keep.losses.${loss}`)}</li>
          ))}
        </ul>
      </section>
      <section id="browser">
        <h2>{r('keep.browser.title')}</h2>
        <p>{r('keep.browser.text')}</p>
        <p class="signs" aria-hidden="true">
          <Dots />
          <Share />
        </p>
      </section>
      <section>
        <h2>{r('keep.home.title')}</h2>
        <p>{r('keep.home.why')}</p>
        <h3>{r('keep.home.iphone')}</h3>
        <ol class="bullets">
          <li>
            {r('keep.home.share')} <Share small />
          </li>
          <li>
            {r('keep.home.add')} <AddToHome small />
          </li>
        </ol>
        <p>
          {r('keep.home.empty')} {link('check.handover', 'keep.link.open')}
        </p>
        <h3>{r('keep.home.android')}</h3>
        <ol class="bullets">
          <li>
            {r('keep.home.menu')} <Dots small />
          </li>
          <li>
            {r('keep.home.install')} <AddToHome small />
          </li>
        </ol>
        <p class="soft">{r('keep.home.differs')}</p>
      </section>
      <section>
        <h2>{r('keep.others.title')}</h2>
        <ul class="plain">
          <li>{link('check', 'keep.others.print')}</li>
          <li>{link('check.dates', 'keep.others.calendar')}</li>
          <li>{link('check.handover', 'keep.others.link')}</li>
        </ul>
      </section>
    </>
  )
}
