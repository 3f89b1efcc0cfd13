import { h } from 'preact'
import type { PosterCodes, Purpose } from '../../domain/poster/poster'
import type { Page } from '../../page/page'
import formCss from '../../ui/form.css?raw'
import { BoardPage } from './BoardPage'
import { ClinicPage } from './ClinicPage'
import { CounterPage } from './CounterPage'
import { HandoutPage } from './HandoutPage'
import makerCss from './maker.css?raw'
import plainCss from './plain.css?raw'
import sheetCss from './sheet.css?raw'

/** The pages for clinics. The codes they print are handed in: the list of printed codes belongs to the site as a whole. */
export const clinicPages = (codes: Readonly<Record<Purpose | 'handout', PosterCodes>>): readonly Page[] => [
  {
    id: 'clinic',
    path: 'clinic/',
    layout: 'wide',
    kept: 'when-opened',
    mainFact: 'R-002',
    hasCounterBar: false,
    css: [formCss, sheetCss, makerCss],
    title: (words) => words.t('clinic.pageTitle'),
    description: (words) => words.t('clinic.description'),
    View: () => h(ClinicPage, { codes }),
  },
  sheetPage('counter', 'R-102', CounterPage),
  sheetPage('board', 'R-002', BoardPage),
  sheetPage('handout', 'R-040', () => h(HandoutPage, { codes: codes.handout })),
]

function sheetPage(id: 'counter' | 'board' | 'handout', mainFact: string, View: Page['View']): Page {
  return {
    id: `clinic.${id}`,
    path: `clinic/${id}/`,
    kept: 'when-opened',
    mainFact,
    hasCounterBar: false,
    css: [sheetCss, plainCss],
    title: (words) => words.t(`clinic.${id}.title`),
    description: (words) => words.t(`clinic.${id}.description`),
    View,
  }
}
