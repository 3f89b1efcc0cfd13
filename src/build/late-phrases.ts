import type { Plugin } from 'vite'
import { withPhrases } from '../i18n/phrases'

const LATE_TEXTS = /[\\/]locales[\\/](ja[\w-]*|zh-Hans)[\\/](?!poster)\w+\.json$/

/** Sets break marks into the texts that scripts fetch: a phone only breaks where they say. In Chinese also what is Japanese is marked. Posters are set by their own rules. */
export const latePhrases: Plugin = {
  name: 'madoguchi-late-phrases',
  enforce: 'pre',
  transform(code, id) {
    const lang = LATE_TEXTS.exec(id)?.[1]
    if (!lang) return
    return JSON.stringify(JSON.parse(code), (_key, value) => (typeof value === 'string' ? withPhrases(value, lang) : value))
  },
}
