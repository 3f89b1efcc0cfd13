import { styleSum } from '../pack/style-sum'
import { lookRule, lookText, readLook } from './look'

const STYLE_END = '</style>'

/** A page in the look somebody chose, before anything of it is drawn: its style with one rule more, and the policy that allows this style. */
export async function lookedPage(html: string, chosen: string): Promise<string> {
  const look = lookText(readLook(chosen))
  const rule = lookRule(look, /<body class="(?:[^"]* )?show[ "]/.test(html))
  const end = html.indexOf(STYLE_END)
  if (!look || end < 0) return html
  const before = await styleSum(html)
  const styled = `${html.slice(0, end)}${rule}${html.slice(end)}`
  return styled.replace(before, await styleSum(styled)).replace('<html ', `<html data-look="${look}" `)
}
