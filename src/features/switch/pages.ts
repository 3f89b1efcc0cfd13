import { h } from 'preact'
import type { PageWords } from '../../i18n/page-words'
import type { Page } from '../../page/page'
import answerCss from '../../ui/answer.css?raw'
import railCss from '../../ui/rail.css?raw'
import twoCss from '../../ui/two.css?raw'
import { SwitchPage } from './SwitchPage'
import switchCss from './switch.css?raw'
import { TIMELINE_PARTS, TimelinePage, timelinePageId } from './TimelinePage'
import timelineCss from './timeline.css?raw'

/** The event each part of the timeline is about. */
const MAIN_EVENTS: Readonly<Record<(typeof TIMELINE_PARTS)[number], string>> = { since: 'T-011', year: 'T-010', start: 'T-004' }

export const switchPages: readonly Page[] = [
  {
    id: 'switch',
    mainFact: 'R-002',
    path: 'switch/',
    layout: 'two',
    css: [twoCss, answerCss, switchCss],
    title: (words) => words.t('switch.title'),
    description: (words) => words.t('switch.description'),
    View: SwitchPage,
  },
  ...TIMELINE_PARTS.map((part) => ({
    id: timelinePageId(part),
    mainFact: MAIN_EVENTS[part],
    path: `${timelinePageId(part).replaceAll('.', '/')}/`,
    css: [railCss, timelineCss],
    title: (words: PageWords) => words.t(`switch.timeline.parts.${part}`),
    description: (words: PageWords) => words.t('switch.timeline.description'),
    View: () => h(TimelinePage, { part }),
  })),
]
