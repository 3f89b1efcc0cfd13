import { sumOf } from './checked-fetch'
import { headersOf } from './settings'

/** Pages that are in no pack (figures below the first page of them, lists of sources): kept once they were opened or asked for. */
const CACHE = 'madoguchi-opened-pages-2'
/** With a kept page at hand nobody waits longer for a newer one. */
const WAIT_MS = 4000
/** The end of such a page, written by build/html-document.ts: the beginning of the checksum of everything before it. */
const PROOF = /<!--proof ([0-9a-f]{16})-->\n$/

const HIDDEN_NOTE = /(<div [^>]*data-kept(?:="true")?) hidden(?=[ >])/

/** A page that is whole and ours: not a sign-in page, an error or half a page. */
async function provenPage(answer: Response): Promise<Response | undefined> {
  const text = await answer.text()
  const proof = PROOF.exec(text)
  if (!proof) return undefined
  const sum = await sumOf(new TextEncoder().encode(text.slice(0, proof.index)))
  return sum.startsWith(proof[1] ?? ' ') ? new Response(text, { headers: headersOf('.html') }) : undefined
}

/** The page in an answer of the server, if it is one. */
const servedPage = async (answer: Response): Promise<Response | undefined> =>
  answer.status === 200 && !answer.redirected && answer.type === 'basic' ? provenPage(answer.clone()) : undefined

/** The kept page, which says that it is one and of which day: app/Frame.tsx holds the line ready. */
async function keptPage(address: string): Promise<Response | undefined> {
  const kept = await caches.match(address, { cacheName: CACHE })
  const page = kept && (await provenPage(kept))
  return page && new Response((await page.text()).replace(HIDDEN_NOTE, '$1'), { headers: page.headers })
}

/**
 * The newest page that can be had: from the server when it proves itself in time, else the kept one. Undefined without either.
 * Only a proven page replaces a kept one; what else the server says is shown when nothing is kept.
 */
export async function openedPage(
  address: string,
  request: Request,
  later: (work: Promise<unknown>) => void,
): Promise<Response | undefined> {
  const asked = fetch(request)
  const proven = asked.then(servedPage).then(async (page) => {
    if (page) await (await caches.open(CACHE)).put(address, page.clone()).catch(() => undefined)
    return page
  })
  later(proven.catch(() => undefined))
  const kept = await keptPage(address)
  if (!kept) return proven.then(async (page) => page ?? (await asked)).catch(() => undefined)
  const limit = new Promise<undefined>((resolve) => setTimeout(resolve, WAIT_MS))
  return (await Promise.race([proven.catch(() => undefined), limit])) ?? kept
}
