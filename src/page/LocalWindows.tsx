import { textIn } from '../edition/edition-words'
import { type EditionTexts, WINDOWS, type WindowId } from '../edition/schema'
import { richText } from '../i18n/RichText'
import { usePage } from './page-context'

/** A text of the office, marked as Japanese where it has no other. */
export function OfficeText({ of }: { readonly of: EditionTexts }) {
  const { language } = usePage()
  const { text, lang } = textIn(of, language.code)
  return <span lang={lang === language.code ? undefined : lang}>{richText(text, lang)}</span>
}

/** The name of the office as a value for a text. */
export function useOperator(): string {
  const { edition, language } = usePage()
  return edition ? textIn(edition.operator, language.code).text : ''
}

/** A phone number as a link, large enough to tap. */
export const PhoneLink = ({ phone }: { readonly phone: string }) => (
  <a class="btn num" href={`tel:${phone.replaceAll('-', '')}`}>
    {phone}
  </a>
)

/**
 * The counters of the office that hosts the site, beside a text that sends people to "your municipality" or "your insurer". Nothing where none
 * is known. With `isInText` it stands in the middle of a text and has no heading of its own.
 */
export function LocalWindows({ of = WINDOWS, isInText = false }: { readonly of?: readonly WindowId[]; readonly isInText?: boolean }) {
  const { edition, words } = usePage()
  const operator = useOperator()
  const known = of.flatMap((id) => (edition?.windows[id] ? [{ id, ...edition.windows[id] }] : []))
  if (known.length === 0) return null
  return (
    <div class="note windows">
      {!isInText && <h3>{words.r('edition.windows.title', { operator })}</h3>}
      {known.map(({ id, name, phone, hours, place, url }) => (
        <div key={id}>
          <p>
            <b>{words.r(`edition.windows.${id}`)}</b>
            <br />
            <OfficeText of={name} />
          </p>
          {phone && <PhoneLink phone={phone} />}
          {(hours || place) && (
            <p class="soft">
              {hours && <OfficeText of={hours} />}
              {hours && place && <br />}
              {place && <OfficeText of={place} />}
            </p>
          )}
          {url && (
            <p>
              <a class="more" href={url} rel="noreferrer external">
                {new URL(url).host}
              </a>
            </p>
          )}
        </div>
      ))}
    </div>
  )
}
