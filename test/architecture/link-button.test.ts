import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'))
const rulesOf = (file: string) => readFileSync(`src/${file}`, 'utf8').match(/[^{}]+\{[^{}]*\}/g) ?? []

it('a button that looks like a link is drawn in one place', () => {
  const drawing = sheets.filter((file) =>
    rulesOf(file).some((rule) => /background: none/.test(rule) && /text-decoration: underline/.test(rule)),
  )
  expect(drawing).toEqual(['ui/link-button.css'])
})
