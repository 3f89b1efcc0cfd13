import { confirmationOf } from '../../../facts/facts'
import { Island } from '../../../page/Island'
import { usePage } from '../../../page/page-context'
import { DatesIsland } from './DatesIsland'
import { DATES_TEXTS } from './dates-texts'

const FACTS = ['R-043', 'R-044', 'R-051', 'R-063', 'R-074', 'R-115', 'R-004', 'R-032', 'R-040', 'R-070'] as const

/** The printed date in; the days that follow, and a calendar file, out. Needs dates.css and ui/rail.css on its page. */
export function DatesForm() {
  const { cite, href, buildDay } = usePage()
  const links = { expired: href('desk.certificate-expired'), saved: href('portal'), papers: href('papers') }
  const confirmedOn = confirmationOf('R-043') ?? buildDay
  return (
    <div class="dates" data-facts={cite(...FACTS)}>
      <Island name="DatesIsland" of={DatesIsland} texts={DATES_TEXTS} props={{ buildDay, confirmedOn, links }} />
    </div>
  )
}
