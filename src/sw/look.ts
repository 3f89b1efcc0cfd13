import { LOOK_ADDRESS, LOOK_CACHE } from '../domain/look/look-cache'
import { lookedPage } from '../domain/look/looked-page'
import { headersOf } from './settings'

/** A page as the reader wants it to look, so that it is drawn so from the first moment. Other answers stay as they are. */
export async function inChosenLook(answer: Response): Promise<Response> {
  if (!answer.headers.get('Content-Type')?.startsWith('text/html')) return answer
  const look = await caches
    .match(LOOK_ADDRESS, { cacheName: LOOK_CACHE })
    .then((kept) => kept?.text())
    .catch(() => undefined)
  if (!look) return answer
  const { status, statusText } = answer
  return new Response(await lookedPage(await answer.text(), look), { status, statusText, headers: headersOf('.html') })
}
