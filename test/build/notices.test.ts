import { describe, expect, it } from 'vitest'
import packages from '../../package.json' with { type: 'json' }
import { billOfMaterials } from '../../src/build/notices'
import { securityTxt } from '../../src/build/security-txt'
import { localDate } from '../../src/domain/time/local-date'

const DAY = localDate('2026-11-26')

describe('the bill of materials', () => {
  it('names every package of ours with its version, and is the same at each call', async () => {
    const text = await billOfMaterials(DAY)
    const { bomFormat, metadata, components } = JSON.parse(text)
    expect([bomFormat, metadata.component.name, metadata.timestamp]).toEqual(['CycloneDX', 'madoguchi', '2026-11-26T00:00:00Z'])
    const made = new Map(components.map(({ name, group, version }: Record<string, string>) => [group ? `${group}/${name}` : name, version]))
    for (const [name, version] of Object.entries(packages.dependencies)) expect(made.get(name), name).toBe(version)
    expect(components.length).toBeGreaterThan(100)
    expect(await billOfMaterials(DAY)).toBe(text)
  }, 120_000)
})

describe('security.txt', () => {
  const site = (contact: object) => ({
    edition: { contact } as never,
    origin: 'https://example.jp',
    base: '/madoguchi/',
    buildDay: DAY,
  })

  it('names the contacts of the edition and ends within a year', () => {
    expect(securityTxt(site({ url: 'https://www.city.example.lg.jp/contact', phone: '0270-12-3456' }))).toBe(
      [
        'Contact: https://www.city.example.lg.jp/contact',
        'Contact: tel:+81-270-12-3456',
        'Expires: 2027-11-21T00:00:00Z',
        'Preferred-Languages: ja, en',
        'Canonical: https://example.jp/madoguchi/.well-known/security.txt',
        '',
      ].join('\n'),
    )
  })

  it('is not there when nobody can be told', () => {
    expect(securityTxt(site({}))).toBeUndefined()
    expect(securityTxt({ ...site({}), edition: undefined })).toBeUndefined()
  })
})
