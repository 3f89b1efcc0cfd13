import { expect, it } from 'vitest'
import { projectData } from '../../../src/pipeline/import/project-data'
import { directoryOf, folder, hospitals, run, written } from './made-files'

it('a list that takes the place of the embedded one keeps the positions it lacks, by id, else by name and address', async () => {
  const embedded = folder()
  await run(written({ 'a_20260601.csv': hospitals(4) }), embedded)
  const official = hospitals(4)
    .replaceAll('"35.5","134.2"', '"0.0","0.0"')
    // Another id for the same hospital, another hospital under the same id, and one that has moved.
    .replace('3111000000002', '3111000000092')
    .replace('"31","201","鳥取県鳥取市見本町3丁目', '"31","202","鳥取県米子市見本町3丁目')
  const out = folder()
  await run(written({ 'b_20261001.csv': official }), out, { project: projectData('src/data', embedded) })
  const { facilities, asOf } = directoryOf(out, '31')
  expect(asOf).toBe('2026-10-01')
  expect(facilities.map(({ id, lat, lng }) => [id, lat, lng]).sort()).toEqual([
    ['3111000000001', 35.5, 134.2],
    ['3111000000003', null, null],
    ['3111000000004', 35.5, 134.2],
    ['3111000000092', 35.5, 134.2],
  ])
})
