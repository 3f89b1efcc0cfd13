import { addMonths, cardExpiryFromBirthday, certificateDates, certificateExpiryFromBirthday } from '../../../domain/check/certificate'
import { type LocalDate, localDate } from '../../../domain/time/local-date'
import { formatMonth } from '../../../i18n/format'
import { richText } from '../../../i18n/RichText'
import { DateText } from '../../../page/DateText'
import { FactDate } from '../../../page/FactDate'
import { usePage } from '../../../page/page-context'
import { DatesForm } from './DatesForm'

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))

function Month({ of }: { readonly of: LocalDate }) {
  const { words } = usePage()
  return <>{richText(formatMonth(Number(of.slice(5, 7)), words.lang), words.lang)}</>
}

/** The twelve months without years: right in every year, on paper and without script. */
function MonthTable() {
  const { words, buildDay } = usePage()
  const { r } = words
  const example = certificateDates(localDate(`${Number(buildDay.slice(0, 4)) + 1}-02-10`))
  return (
    <>
      <p>{r('dates.table.rule', { expiry: <DateText date={example.expiry} />, lastDay: <DateText date={example.lastDay} /> })}</p>
      <table>
        <caption>{r('dates.table.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" class="wrap">
              {r('dates.table.month')}
            </th>
            <th scope="col" class="r wrap">
              {r('dates.table.opens')}
            </th>
            <th scope="col" class="r wrap">
              {r('dates.table.lastDay')}
            </th>
          </tr>
        </thead>
        <tbody>
          {MONTHS.map((month) => {
            const expiry = localDate(`2026-${month}-10`)
            const { lastDay } = certificateDates(expiry)
            const opens = addMonths(expiry, -3)
            const until = lastDay < '2027' ? 'until' : lastDay.startsWith('2027-02') ? 'untilFebruary' : 'untilNext'
            return (
              <tr key={month}>
                <th scope="row">
                  <Month of={expiry} />
                </th>
                <td class="wrap">{r(`dates.table.${opens < '2026' ? 'fromBefore' : 'from'}`, { month: <Month of={opens} /> })}</td>
                <td class="wrap">{r(`dates.table.${until}`, { month: <Month of={lastDay} />, day: Number(lastDay.slice(8)) })}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}

/** Where to look, and the rule by birthdays with an example. */
function NoDate() {
  const { words, buildDay } = usePage()
  const { r } = words
  const issued = localDate(`${Number(buildDay.slice(0, 4)) - 2}-06-10`)
  const birthday = localDate('1950-09-12')
  return (
    <>
      <ul class="bullets">
        {(['portal', 'letter', 'reader'] as const).map((way) => (
          <li key={way}>{r(`dates.noDate.${way}`)}</li>
        ))}
      </ul>
      <p>
        {r('dates.noDate.rule', {
          issued: <DateText date={issued} era={false} />,
          birthday: <>{r('dates.noDate.birthday', { month: <Month of={birthday} />, day: Number(birthday.slice(8)) })}</>,
          certificate: <DateText date={certificateExpiryFromBirthday(birthday, issued)} era={false} />,
          card: <DateText date={cardExpiryFromBirthday(birthday, issued)} era={false} />,
        })}
      </p>
    </>
  )
}

/** From the date printed on the card to every date that follows. The island does it for one date, the table for all months. */
export function DatesPage() {
  const { words, cite } = usePage()
  const { r } = words
  return (
    <>
      <div>
        <h1>{r('dates.heading')}</h1>
        <p class="lead" data-facts={cite('R-063')}>
          {r('dates.lead')}
        </p>
        <noscript>
          <p class="note mind gap">{r('dates.noScript')}</p>
        </noscript>
        <DatesForm />
      </div>
      <div>
        <section data-facts={cite('R-063')}>
          <h2>{r('dates.noDate.heading')}</h2>
          <NoDate />
        </section>
        <section data-facts={cite('R-063', 'R-074', 'R-115')}>
          <h2>{r('dates.cardEnd.heading')}</h2>
          <p>{r('dates.cardEnd.text')}</p>
        </section>
        <section data-facts={cite('R-051')}>
          <h2>{r('dates.stay.heading')}</h2>
          <p>{r('dates.stay.text')}</p>
          <p>{r('dates.stay.pending')}</p>
        </section>
        <section data-facts={cite('R-043', 'R-063', 'R-074')}>
          <h2>{r('dates.table.heading')}</h2>
          <MonthTable />
        </section>
        <FactDate />
      </div>
    </>
  )
}
