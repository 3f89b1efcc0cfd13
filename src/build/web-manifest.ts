import { pageById, pathOf } from '../app/routes'
import type { Language } from '../i18n/languages'
import type { PageWords } from '../i18n/page-words'

/** The web manifest of a language. All languages share one id, so that they install as one app. */
export function webManifest(language: Language, words: PageWords, base: string): string {
  const address = (pageId: string) => `${base}${pathOf(pageById(pageId), language)}`
  const shortcut = (pageId: string, name: string) => ({
    name,
    url: address(pageId),
    icons: [{ src: `${base}icons/icon-192.png`, sizes: '192x192', type: 'image/png' }],
  })
  return `${JSON.stringify(
    {
      id: base,
      name: words.t('home.appName'),
      short_name: words.t('common.site.name'),
      description: words.t('home.description'),
      lang: language.code,
      dir: language.dir,
      start_url: address('home'),
      scope: base,
      display: 'standalone',
      background_color: '#faf7f1',
      theme_color: '#faf7f1',
      icons: [
        { src: `${base}icons/icon-192.png`, sizes: '192x192', type: 'image/png' },
        { src: `${base}icons/icon-512.png`, sizes: '512x512', type: 'image/png' },
        { src: `${base}icons/icon-maskable-512.png`, sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        { src: `${base}icons/icon.svg`, sizes: 'any', type: 'image/svg+xml' },
      ],
      shortcuts: [shortcut('desk', words.t('home.tasks.desk.name')), shortcut('check', words.t('home.tasks.check.name'))],
    },
    null,
    1,
  )}\n`
}
