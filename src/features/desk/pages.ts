import { h } from 'preact'
import { DESK_CASES, type DeskCase } from '../../domain/desk/desk-ways'
import type { PageWords } from '../../i18n/page-words'
import type { Page } from '../../page/page'
import oneSheetCss from '../../ui/one-sheet.css?raw'
import sayCss from '../../ui/say.css?raw'
import stepsCss from '../../ui/steps.css?raw'
import twoCss from '../../ui/two.css?raw'
import { CasePage } from './CasePage'
import caseCss from './case.css?raw'
import { DeskPage } from './DeskPage'
import deskCss from './desk.css?raw'
import { CaseCard, GenericCard, LowVisionCard } from './StaffCard'
import staffCardCss from './staff-card.css?raw'

type NamedCard = DeskCase | 'generic' | 'low-vision'

/** The rule of the tree at the desk that answers each case. */
const MAIN_FACTS: Readonly<Record<NamedCard, string>> = {
  'not-valid': 'R-110',
  'reader-down': 'R-111',
  'certificate-expired': 'R-114',
  face: 'R-112',
  pin: 'R-113',
  chip: 'R-116',
  phone: 'R-117',
  'forgot-card': 'R-108',
  'asked-full-price': 'R-109a',
  generic: 'R-102',
  'low-vision': 'R-112',
}

const casePage = (of: DeskCase): Page => ({
  id: `desk.${of}`,
  mainFact: MAIN_FACTS[of],
  path: `desk/${of}/`,
  css: [sayCss, stepsCss, caseCss, oneSheetCss],
  hasCounterBar: false,
  title: (words) => words.t(`desk.${of}.name`),
  description: (words) => words.t(`desk.${of}.lead`),
  View: () => h(CasePage, { of }),
})

const cardTitle = (of: NamedCard) => (words: PageWords) => words.t('desk.card.title', { name: words.t(`desk.${of}.name`) })

const cardPage = (of: NamedCard, id: string, path: string, View: Page['View']): Page => ({
  id,
  mainFact: MAIN_FACTS[of],
  path,
  css: [staffCardCss],
  frame: 'bare',
  hasCounterBar: false,
  isUnlisted: true,
  title: cardTitle(of),
  description: cardTitle(of),
  View,
})

export const deskPages: readonly Page[] = [
  {
    id: 'desk',
    mainFact: 'R-102',
    path: 'desk/',
    layout: 'two',
    css: [twoCss, deskCss],
    hasCounterBar: false,
    title: (words) => words.t('desk.index.pageTitle'),
    description: (words) => words.t('desk.index.description'),
    View: DeskPage,
  },
  ...DESK_CASES.map(casePage),
  ...DESK_CASES.map((of) => cardPage(of, `desk.${of}.card`, `desk/${of}/card/`, () => h(CaseCard, { of }))),
  cardPage('generic', 'desk.card', 'desk/card/', GenericCard),
  cardPage('low-vision', 'desk.low-vision.card', 'desk/low-vision/card/', LowVisionCard),
]
