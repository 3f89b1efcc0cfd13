import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const LOCALES = fileURLToPath(new URL('../../locales', import.meta.url))

type Tree = { readonly [key: string]: string | Tree }
const leaves = (tree: Tree): string[] => Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : leaves(value)))

/** All texts of a language as they are read, without markup. Places for values become a sign that no page shows. */
export const wordsOf = (language: string): string =>
  readdirSync(`${LOCALES}/${language}`)
    .flatMap((file) => leaves(JSON.parse(readFileSync(`${LOCALES}/${language}/${file}`, 'utf8'))))
    .map((text) =>
      text
        .replace(/\{\{\w+\}\}/g, '\u2400')
        .replace(/\{([^{}|]+)\|[^{}|]+\}/g, '$1')
        .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
        .replace(/\*\*|\|/g, ''),
    )
    .join('\u2401')
