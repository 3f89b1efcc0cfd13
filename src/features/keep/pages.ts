import type { Page } from '../../page/page'
import { KeepPage } from './KeepPage'
import keepCss from './keep.css?raw'

export const keepPages: readonly Page[] = [
  {
    id: 'keep',
    path: 'keep/',
    css: [keepCss],
    title: (words) => words.t('keep.title'),
    description: (words) => words.t('keep.description'),
    View: KeepPage,
  },
]
