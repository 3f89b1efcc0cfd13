import { pictogram } from '../../ui/pictogram/pictogram'

/** A calendar sheet of the second day of a month, standing on the counter. */
export const CalendarSheet = pictogram(() => (
  <>
    <path class="f" d="M7 9h34v38H7z" />
    <path d="M7 18h34M16 5v8M32 5v8M19 28c0-7 10-7 10 0 0 4-10 7-10 12h10" />
  </>
))
