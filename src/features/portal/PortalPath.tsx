import { type PortalLabel, portalPath } from '../../facts/portal-path'
import { withPhrases } from '../../i18n/phrases'
import { richText } from '../../i18n/RichText'
import { plainText } from '../../i18n/rich-text'
import { isJapanese, SOURCE_LANGUAGE } from '../../i18n/writing'
import { usePage } from '../../page/page-context'

/** A word of the screens, with readings or the English name where the language needs them. */
export function PortalWord({ word }: { readonly word: PortalLabel }) {
  const { lang } = usePage().words
  if (lang === 'ja-x-easy') return <>{richText(word.withReading, lang)}</>
  return <span lang={lang === SOURCE_LANGUAGE ? undefined : 'ja'}>{richText(withPhrases(plainText(word.withReading), 'ja'), 'ja')}</span>
}

/** The menu words in order; the English page adds what they mean. */
export function PortalPath() {
  const { lang } = usePage().words
  const isInJapanese = isJapanese(lang)
  return (
    <>
      {portalPath.menu.map((word, index) => (
        <span key={word.english}>
          {index > 0 && ' → '}
          {isInJapanese ? '「' : ''}
          <PortalWord word={word} />
          {isInJapanese ? '」' : ` (${word.english})`}
        </span>
      ))}
    </>
  )
}
