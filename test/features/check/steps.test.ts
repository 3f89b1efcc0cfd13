import { describe, expect, it } from 'vitest'
import en from '../../../locales/en/check.json'
import ja from '../../../locales/ja/check.json'
import easy from '../../../locales/ja-x-easy/check.json'
import type { ChecklistStep } from '../../../src/domain/check/checklist'
import { checklist, checklistGroups } from '../../../src/facts/checklist'
import { contactById, mayBeCited } from '../../../src/facts/facts'
import printedIds from '../../fixtures/checklist-ids.json'

const steps: readonly ChecklistStep[] = checklist
const languages = [
  ['ja', ja],
  ['ja-x-easy', easy],
  ['en', en],
] as const
type Step = { name: string; what: string; more?: string }

describe('the checklist', () => {
  it('has every id once, and every id that was ever kept on a phone is known in the fixture', () => {
    const ids = steps.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(printedIds).toEqual(expect.arrayContaining(ids))
    expect(printedIds).toEqual([...new Set(printedIds)].sort())
  })

  it('rests on facts that may be stated', () => {
    for (const { id, facts } of steps) {
      expect(facts.length, id).toBeGreaterThan(0)
      expect(
        facts.filter((fact) => !mayBeCited(fact)),
        id,
      ).toEqual([])
    }
  })

  it('fills every group, in one run each', () => {
    const runs = steps.map(({ group }) => group).filter((group, i, all) => group !== all[i - 1])
    expect(runs).toEqual(checklistGroups)
  })

  it('names lines that can be called', () => {
    for (const link of steps.flatMap(({ links = [] }) => links)) if (/^C-/.test(link)) expect(contactById(link).phone).toBeTruthy()
  })

  it.each(languages)('%s has words for every step, group and link, and no others', (_, words) => {
    const texts: Record<string, Step> = words.steps
    expect(Object.keys(texts).sort()).toEqual(steps.map(({ id }) => id).sort())
    expect(Object.keys(words.groups)).toEqual(checklistGroups)
    const pages = steps.flatMap(({ links = [] }) => links).filter((link) => !/^C-/.test(link))
    expect(Object.keys(words.links).sort()).toEqual([...new Set(pages)].sort())
    for (const [id, text] of Object.entries(texts)) {
      expect(Object.keys(text), id).toEqual(Object.keys(ja.steps[id as keyof typeof ja.steps]))
      for (const words of Object.values(text)) expect(words.trim(), id).not.toBe('')
    }
  })

  it('asks for no number, PIN or photo', () => {
    for (const { steps } of [ja, en])
      expect(JSON.stringify(steps)).not.toMatch(/入力してください|写真を送|enter your (PIN|number)|send (us )?a photo/i)
  })
})
