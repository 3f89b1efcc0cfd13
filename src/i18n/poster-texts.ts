type Tree = { readonly [key: string]: string | Tree }

// All languages in one file: a poster is made in any of them on a page in any other, also offline.
const FILES = import.meta.glob<Tree>('../../locales/*/poster.json', { eager: true, import: 'default' })

/** The texts of posters as written, by language and key below `poster.`. */
export type PosterTexts = Readonly<Record<string, Readonly<Record<string, string>>>>

function flat(tree: Tree, prefix = '', texts: Record<string, string> = {}): Record<string, string> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') texts[prefix + key] = value
    else flat(value, `${prefix}${key}.`, texts)
  }
  return texts
}

/** The words of posters in every language there is. */
export const posterTexts: PosterTexts = Object.fromEntries(
  Object.entries(FILES).map(([path, tree]) => [path.split('/').at(-2) ?? '', flat(tree)]),
)
