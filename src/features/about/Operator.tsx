import { LocalFacts } from '../../page/LocalFacts'
import { LocalWindows, OfficeText, PhoneLink, useOperator } from '../../page/LocalWindows'
import { usePage } from '../../page/page-context'

/** Who runs the site, how to reach them, and what they added. Nothing on a site that is nobody's. */
export function Operator() {
  const { edition, words } = usePage()
  const operator = useOperator()
  const { r } = words
  if (!edition) return null
  const { contact, facts, links } = edition
  return (
    <>
      <section id="operator">
        <h2>{r('edition.about.title')}</h2>
        <p>
          <OfficeText of={edition.operator} />
        </p>
        <OperatorContact />
        {contact.hours && (
          <p class="soft">
            <OfficeText of={contact.hours} />
          </p>
        )}
        <LocalWindows />
      </section>
      {facts.length > 0 && (
        <section>
          <h2>{r('edition.about.facts', { operator })}</h2>
          <p>{r('edition.about.factsWhat', { operator })}</p>
          <LocalFacts />
        </section>
      )}
      {links.length > 0 && (
        <section>
          <h2>{r('edition.about.links')}</h2>
          <ul class="bullets">
            {links.map(({ name, url }) => (
              <li key={url}>
                <a href={url} rel="noreferrer external">
                  <OfficeText of={name} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** Phone and page of whoever runs the site. */
function OperatorContact() {
  const { edition, words } = usePage()
  if (!edition) return null
  const { phone, url } = edition.contact
  return (
    <>
      {phone && <PhoneLink phone={phone} />}
      {url && (
        <p>
          <a class="more" href={url} rel="noreferrer external">
            {words.r('edition.about.page')}
          </a>
        </p>
      )}
    </>
  )
}

/** Where somebody who finds a mistake can say so; nothing where nobody is there to be told. */
export function TellOperator() {
  const { edition, words } = usePage()
  const operator = useOperator()
  if (!edition?.contact.phone && !edition?.contact.url) return null
  return (
    <div class="note">
      <p>{words.r('edition.wrong', { operator })}</p>
      <OperatorContact />
    </div>
  )
}
