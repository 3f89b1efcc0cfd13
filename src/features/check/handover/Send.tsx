import { useRef, useState } from 'preact/hooks'
import { carried, encodeHandover, isEmpty } from '../../../domain/check/handover'
import type { Person } from '../../../domain/check/person'
import type { IslandSite } from '../../../page/Island'
import { readingDay } from '../../../page/reading-day'
import { copyText } from './copy-text'
import type { HandoverWords } from './handover-texts'
import { lineAddress, linkFor, mailAddress, messengerLink } from './links'
import { nameShown } from './person-name'
import type { QrCode } from './QrCode'

type Props = {
  readonly words: HandoverWords
  readonly site: IslandSite
  readonly steps: readonly string[]
  readonly person: Person
}

/** The link of a list and every way to pass it on. It is made on the page and goes nowhere before one of them is tapped. */
export function Send({ words, site, steps, person }: Props) {
  const { r } = words
  const given = carried(person, readingDay())
  return (
    <section>
      <h2>{r('handover.send.title', { who: nameShown(person, words) })}</h2>
      {isEmpty(given) ? (
        <>
          <p>{r('handover.send.empty', { who: nameShown(person, words) })}</p>
          <a class="btn" href={`${site.base}${site.languagePath}check/`}>
            <span>{r('handover.send.toCheck')}</span>
          </a>
        </>
      ) : (
        <Ways words={words} fragment={encodeHandover(given, steps)} />
      )}
    </section>
  )
}

/** The link and every way to pass it on. */
function Ways({ words, fragment }: { readonly words: HandoverWords; readonly fragment: string }) {
  const { r, t } = words
  const [copied, setCopied] = useState<boolean>()
  const shown = useRef<HTMLParagraphElement>(null)
  const page = location.origin + location.pathname
  const link = messengerLink(page, fragment)
  const text = t('handover.send.message')
  const subject = t('handover.send.subject')
  return (
    <>
      {'share' in navigator && (
        // Closing the sheet without choosing rejects: nothing to tell.
        <button class="btn main" type="button" onClick={() => navigator.share({ title: subject, text, url: link }).catch(() => undefined)}>
          <span>{r('handover.send.share')}</span>
        </button>
      )}
      <Code key={fragment} words={words} link={linkFor(page, fragment)} />
      <div>
        <a class="btn" href={lineAddress(`${text}\n${link}`)} rel="noreferrer external">
          <span>{r('handover.send.line')}</span>
        </a>
        <p class="soft">{r('handover.send.outside')}</p>
      </div>
      <a class="btn" href={mailAddress(subject, `${text}\n\n${link}`)}>
        <span>{r('handover.send.mail')}</span>
      </a>
      <button class="btn" type="button" onClick={() => copyText(link, shown.current).then(setCopied)}>
        <span>{r('handover.send.copy')}</span>
      </button>
      <p role="status">{copied !== undefined && r(copied ? 'handover.send.copied' : 'handover.send.copyFailed')}</p>
      <p class="made" ref={shown}>
        {link}
      </p>
    </>
  )
}

/** The code is fetched only now: most links go by messenger. */
function Code({ words, link }: { readonly words: HandoverWords; readonly link: string }) {
  const [loaded, setLoaded] = useState<{ readonly Drawn: typeof QrCode } | 'failed' | 'asked'>()
  if (!loaded) {
    setLoaded('asked')
    import('./QrCode').then(
      ({ QrCode }) => setLoaded({ Drawn: QrCode }),
      () => setLoaded('failed'),
    )
  }
  if (loaded === 'failed') return <p class="note">{words.r('handover.send.qrFailed')}</p>
  return (
    <figure>
      <div class="qr-room">{typeof loaded === 'object' && <loaded.Drawn text={link} label={words.t('handover.send.qr')} />}</div>
      <figcaption>{words.r('handover.send.qrHow')}</figcaption>
    </figure>
  )
}
