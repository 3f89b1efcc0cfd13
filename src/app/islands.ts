/** Every island by the name its page gives it, with the file that exports it under that name. */
export const ISLANDS: ReadonlyMap<string, string> = new Map(
  [
    ['CheckIsland', 'check/CheckIsland'],
    ['CopySaved', 'portal/CopySaved'],
    ['DatesIsland', 'check/dates/DatesIsland'],
    ['FindIsland', 'find/FindIsland'],
    ['HandoverIsland', 'check/handover/HandoverIsland'],
    ['KeepFigures', 'stats/front/KeepFigures'],
    ['MakerIsland', 'clinic/MakerIsland'],
    ['MonthSwitch', 'stats/map/MonthSwitch'],
    ['OutcomeIsland', 'check/OutcomeIsland'],
    ['PickPrefecture', 'stats/front/PickPrefecture'],
    ['PrintButton', 'clinic/PrintButton'],
    ['QuestionsIsland', 'check/QuestionsIsland'],
    ['QuoteFigure', 'stats/quote/QuoteFigure'],
    ['SavedHere', 'about/SavedHere'],
    ['SiteCode', 'clinic/SiteCode'],
    ['SortRows', 'stats/sort/SortRows'],
  ].map(([name = '', file]) => [name, `/src/features/${file}.tsx`]),
)
