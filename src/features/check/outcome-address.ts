import type { Answers } from '../../domain/check/person'
import { ruleFor } from '../../domain/check/situation'
import { answersToFragment } from '../../domain/check/situation-questions'
import { todayIn } from '../../domain/time/local-date'
import { situations } from '../../facts/situations'
import type { IslandSite } from '../../page/Island'

/** The page for these answers today. The answers go along in the fragment, which is never sent. */
export const outcomeAddress = ({ base, languagePath }: IslandSite, answers: Answers): string =>
  `${base}${languagePath}check/for/${ruleFor(situations, answers, todayIn('Asia/Tokyo', new Date())).kind}/#${answersToFragment(answers)}`
