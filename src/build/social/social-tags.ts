import type { RenderedPage } from '../../app/render-page'
import { i18nextWithAllTexts, pageWords } from '../../i18n/page-words'
import { figures } from '../../page/figures'
import { escaped } from '../escaped'
import type { BuildSettings } from '../settings'
import { cardAlt } from './card-svg'
import { socialFigure, socialFile, socialSubjectOf } from './social-figure'

const texts = i18nextWithAllTexts()

/** What a page that is shared shows: title, description and image. Pages without an image of their own have no tags. */
export function socialTags({ page, language, title, description }: RenderedPage, { origin, base }: BuildSettings): string[] {
  const subject = socialSubjectOf(page.id)
  if (!subject) return []
  const alt = cardAlt(
    subject,
    socialFigure(figures(), subject),
    pageWords(texts, language.code, () => ''),
  )
  const properties = {
    'og:title': title,
    'og:description': description,
    'og:image': `${origin}${base}${socialFile(subject)}`,
    'og:image:alt': alt,
  }
  return [
    ...Object.entries(properties).map(([name, content]) => `<meta property="${name}" content="${escaped(content)}">`),
    '<meta name="twitter:card" content="summary_large_image">',
  ]
}
