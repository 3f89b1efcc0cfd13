import { createHash } from 'node:crypto'

/** Days, months and editions within a name, and what a browser adds to a second download. */
const CHANGING =
  /(?:令和|平成|[RH])\s*(?:\d{1,2}|元)\s*[年.\-_]?\s*(?:\d{1,2}\s*[月.\-_]?\s*(?:\d{1,2}\s*日?)?)?(?:現在|時点|版|度|分)*|20\d{2}[-_年.]?(?:\d{1,2}[-_月.]?(?:\d{1,2}日?)?)?(?:現在|時点|版|度|分)*|\(\d+\)|ver\.?\s*\d+(?:\.\d+)*|最新版?|\s|[-_()（）]/gi

/** What stays the same from one issue of a list to the next, of the name of its file; eight letters and digits. */
export function listStem(file: string): string {
  const name = (file.split('/').at(-1) ?? file).normalize('NFKC').replace(/\.[a-z0-9]{1,5}$/i, '')
  return createHash('sha256').update(name.replace(CHANGING, '').toLowerCase()).digest('hex').slice(0, 8)
}
