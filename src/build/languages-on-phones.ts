import type { Plugin } from 'vite'
import { languages } from '../i18n/languages'
import { USUAL_SCRIPT } from '../i18n/writing'

type Row = { readonly code: string; readonly script: string; readonly locale: string; readonly like?: string }

/** What a phone must know of a language and cannot guess; names, days and methods are for the build, months are in the page. */
function differences({ code, script, locale, like }: Row): object[] {
  const row = { ...(script !== USUAL_SCRIPT && { script }), ...(locale !== code && { locale }), ...(like && { like }) }
  return Object.keys(row).length > 0 ? [{ code, ...row }] : []
}

/**
 * Keeps scripts small whatever the number of languages: the table of languages shrinks to how they are written, and texts that are fetched
 * later are those of the offered languages only.
 */
export const languagesOnPhones: Plugin = {
  name: 'madoguchi-languages-on-phones',
  enforce: 'pre',
  transform(code, id) {
    const codes = languages.map((language) => language.code)
    if (/[\\/]locales[\\/]languages\.json$/.test(id))
      return JSON.stringify((JSON.parse(code) as Row[]).filter((row) => codes.includes(row.code)).flatMap(differences))
    if (/[\\/]i18n[\\/](?:late|poster)-texts\.ts$/.test(id))
      return code.replaceAll('locales/*/', `locales/${codes.length > 1 ? `{${codes.join(',')}}` : codes[0]}/`)
    if (/[\\/]i18n[\\/](?:languages|page-words)\.ts$/.test(id)) throw new Error(`${id} is for the build: phones have i18n/writing.ts`)
    return
  },
}
