import type { Answers, PersonLabel } from '../../domain/check/person'
import { ruleFor } from '../../domain/check/situation'
import { answersToFragment } from '../../domain/check/situation-questions'
import { situations } from '../../facts/situations'
import type { IslandSite } from '../../page/Island'
import { readingDay } from '../../page/reading-day'

/** The page for these answers today. The answers go along in the fragment, which is never sent. */
export const outcomeAddress = ({ base, languagePath }: IslandSite, answers: Answers, label?: PersonLabel): string =>
  `${base}${languagePath}check/for/${ruleFor(situations, answers, readingDay()).kind}/#${answersToFragment(answers, label)}`
