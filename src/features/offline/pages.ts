import type { Page } from '../../page/page'
import { NotFoundPage, OfflinePage } from './OfflinePage'

export const offlinePages: readonly Page[] = [
  {
    id: 'offline',
    path: 'offline.html',
    // The bar would lead to a page that may not be kept either.
    hasCounterBar: false,
    isUnlisted: true,
    title: (words) => words.t('offline.title'),
    description: (words) => words.t('offline.description'),
    View: OfflinePage,
  },
  {
    id: 'not-found',
    path: '404.html',
    isUnlisted: true,
    title: (words) => words.t('offline.notFound.title'),
    description: (words) => words.t('offline.notFound.description'),
    View: NotFoundPage,
  },
]
