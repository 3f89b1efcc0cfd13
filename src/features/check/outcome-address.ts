import { todayIn } from '../../domain/local-date'
import type { Answers } from '../../domain/person'
import { ruleFor } from '../../domain/situation'
import { answersToFragment } from '../../domain/situation-questions'
import { situations } from '../../facts/situations'
import type { IslandSite } from '../../page/Island'

/** The page for these answers today. The answers go along in the fragment, which is never sent. */
export const outcomeAddress = ({ base, languagePath }: IslandSite, answers: Answers): string =>
  `${base}${languagePath}check/for/${ruleFor(situations, answers, todayIn('Asia/Tokyo', new Date())).kind}/#${answersToFragment(answers)}`
