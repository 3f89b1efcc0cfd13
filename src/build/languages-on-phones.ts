import type { Plugin } from 'vite'
import { languages } from '../i18n/languages'
import { USUAL_WRITING } from '../i18n/writing'

type Row = { readonly code: string; readonly locale: string; readonly offered: boolean } & { readonly [name: string]: unknown }

/** A row of `languages.json` with what its writing has apart from most; names, days and methods are for the build. */
function differences(row: Row): object {
  const names = [...Object.keys(USUAL_WRITING), 'locale', 'like', 'months']
  const usual: Readonly<Record<string, unknown>> = { ...USUAL_WRITING, locale: row.code }
  return { code: row.code, ...Object.fromEntries(names.filter((name) => row[name] !== usual[name]).map((name) => [name, row[name]])) }
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
      return JSON.stringify((JSON.parse(code) as Row[]).filter((row) => codes.includes(row.code)).map(differences))
    if (/[\\/]i18n[\\/](?:late|poster)-texts\.ts$/.test(id))
      return code.replaceAll('locales/*/', `locales/${languages.length > 1 ? `{${codes.join(',')}}` : codes[0]}/`)
    if (/[\\/]i18n[\\/](?:languages|page-words)\.ts$/.test(id)) throw new Error(`${id} is for the build: phones have i18n/writing.ts`)
    return
  },
}
