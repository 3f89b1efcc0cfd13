import { COLLECTION, CREDITS, tableById } from '../../domain/figures/data-tables'
import { formatDate } from '../../i18n/format'
import { usePage } from '../../page/page-context'

/** Terms of use, the credits to show, and an example of a citation. */
export function Licence() {
  const { words, href } = usePage()
  const { r } = words
  return (
    <>
      <section>
        <h2>{r('data.licenceTitle')}</h2>
        <p>
          {r('data.licence')}{' '}
          <a class="more" href={COLLECTION.licenceUrl} rel="noreferrer external license">
            CC BY 4.0
          </a>
        </p>
        <dl>
          {CREDITS.map(({ of, credit }) => (
            <div key={of}>
              <dt>{r(`data.licences.${of}`)}</dt>
              {credit && (
                <dd class="wide-text" lang="ja">
                  {credit}
                </dd>
              )}
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>{r('data.citeTitle')}</h2>
        <p>{r('data.citeNote')}</p>
        <p class="note">
          {r('data.cite', {
            table: <>{r(`data.tables.${tableById('prefecture-usage').id}.title`)}</>,
            date: formatDate(COLLECTION.compiledOn, words.lang, { era: false }),
            address: <code>{`${href('data')}#prefecture-usage`}</code>,
          })}
        </p>
      </section>
    </>
  )
}
