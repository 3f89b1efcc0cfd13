import { parseAst } from 'vite'

type Node = { readonly type: string; readonly [name: string]: unknown }
const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string'

/** The texts in a script, but for what errors say: that is for developers. */
function textsIn(node: Node, texts: string[] = []): string[] {
  if (node.type === 'Literal' && typeof node.value === 'string') texts.push(node.value)
  if (node.type === 'TemplateElement') texts.push((node.value as { readonly cooked?: string }).cooked ?? '')
  const callee = node.callee as { readonly name?: string } | undefined
  if (callee && /Error$/.test(callee.name ?? '')) return texts
  for (const value of Object.values(node))
    for (const inner of Array.isArray(value) ? value : [value]) if (isNode(inner)) textsIn(inner, texts)
  return texts
}

const known = new Map<string, ReadonlySet<string>>()

/**
 * What a script may bring into a page: any word as a tag or an attribute, `dataset.monthShown` as data-month-shown, what it has in texts
 * as classes and ids, with a dot before them.
 */
export function namesInScript(script: string): ReadonlySet<string> {
  const before = known.get(script)
  if (before) return before
  const names = new Set<string>()
  for (const [word] of script.matchAll(/[A-Za-z][\w-]*/g)) names.add(word)
  for (const text of textsIn(parseAst(script) as unknown as Node))
    for (const [word] of text.matchAll(/[A-Za-z][\w-]*/g)) names.add(`.${word}`)
  // Style that a script brings asks for the properties of the page.
  for (const [, name = ''] of script.matchAll(/var\((--[\w-]+)/g)) names.add(name)
  for (const [, name = ''] of script.matchAll(/dataset\.(\w+)/g))
    names.add(`data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)
  known.set(script, names)
  return names
}
