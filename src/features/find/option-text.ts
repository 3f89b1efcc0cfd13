type Named = { readonly name: string; readonly kana: string; readonly nameEn: string | null }

/** A place as an option of a select. It holds plain text only, so the reading stands behind the name. */
export function optionText({ name, kana, nameEn }: Named, lang: string): string {
  if (lang === 'ja-x-easy') return `${name}（${kana}）`
  return lang.startsWith('ja') || !nameEn ? name : `${nameEn} (${name})`
}
