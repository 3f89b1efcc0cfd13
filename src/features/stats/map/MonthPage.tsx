import { Island } from '../../../page/Island'
import { usePage } from '../../../page/page-context'
import { Downloads } from '../sources/Downloads'
import { SourcesFoot } from '../sources/SourcesFoot'
import { MonthBlock, Months } from './MonthBlock'
import { MonthSwitch } from './MonthSwitch'

/** The rates of one month, with the other months a tap away. */
export function MonthPage({ month }: { readonly month: string }) {
  const { words, href } = usePage()
  const { r } = words
  return (
    <>
      <a class="back" href={href('stats')}>
        <span>{r('stats.title')}</span>
      </a>
      <h1>{r('stats.map.heading')}</h1>
      <section class="map">
        <Months shown={month} />
        <Island name="MonthSwitch" of={MonthSwitch} texts={[]} props={{}} />
        <MonthBlock month={month} hasTable />
      </section>
      <Downloads tables={['prefecture-usage', 'prefecture-usage-2024-05-scan']} />
      <SourcesFoot />
    </>
  )
}
