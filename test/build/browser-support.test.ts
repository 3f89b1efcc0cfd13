import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CompatStatement } from '@mdn/browser-compat-data'
import { transform } from 'lightningcss'
import { describe, expect, it } from 'vitest'
import { CSS_TARGETS } from '../../src/build/targets'
import { bcd, isNewer } from '../engines/browser-support'

/**
 * Newer than the oldest phones that are promised anything: without it a page is plainer, no word or control is lost. What each is for
 * stands beside it; see src/decisions/0016.
 */
const COMFORT: Readonly<Record<string, string>> = {
  ':details-content': 'closed details are printed closed',
  ':has': 'some parts stand otherwise; what the turn of a card needs, a script says',
  '@container': 'the layout of a narrow column in a wide one',
  '@page': 'the margins of the printer',
  'container-type': 'as @container',
  hyphens: 'words in English stay whole',
  outline: 'the corners of a focus ring are square',
  'print-color-adjust': 'by its older name',
  'text-size-adjust': 'by its older name',
  'user-select': 'by its older name',
}

const compiled = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({ file, code: readFileSync(join('src', file)) }))

describe('what style sheets use that the oldest promised phones do not know', () => {
  it('is comfort, and is listed', () => {
    const used = new Set<string>()
    const look = (name: string, statement: CompatStatement | undefined) => {
      if (statement && isNewer(statement)) used.add(name)
    }
    for (const { file, code } of compiled)
      transform({
        filename: file,
        code,
        targets: CSS_TARGETS,
        visitor: {
          Declaration: ({ property }) => {
            look(property, bcd.css.properties?.[property]?.__compat)
          },
          Rule: ({ type }) => {
            look(`@${type}`, bcd.css['at-rules']?.[type]?.__compat)
          },
          Selector: (selector) => {
            for (const part of selector)
              if (part.type === 'pseudo-class' || part.type === 'pseudo-element')
                look(`:${part.kind}`, bcd.css.selectors?.[part.kind]?.__compat)
          },
        },
      })
    expect([...used].sort()).toEqual(Object.keys(COMFORT).sort())
  })
})
