import type { Page } from '../../page/page'
import ticksCss from '../../ui/ticks.css?raw'
import { CheckPage } from './CheckPage'
import checkCss from './check.css?raw'

export const checkPages: readonly Page[] = [
  {
    id: 'check',
    path: 'check/',
    css: [ticksCss, checkCss],
    title: (words) => words.t('check.title'),
    description: (words) => words.t('check.description'),
    View: CheckPage,
  },
]
