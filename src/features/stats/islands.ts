// One file for the browser: these are small, and every further file would be named in the list of all islands.
export { KeepFigures } from './KeepFigures'
export { MonthSwitch } from './MonthSwitch'
export { ShareFigure } from './ShareFigure'
export { SortRows } from './SortRows'
