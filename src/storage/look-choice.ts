import { LOOK_ADDRESS, LOOK_CACHE } from '../domain/look/look-cache'

// Not in the database: it is asked for before anything is drawn, and the database answers later.
const NAME = 'madoguchi-look'

/** How pages are to look, in short (domain/look); '' without a choice, also where nothing may be stored. */
export function keptLook(): string {
  try {
    return localStorage.getItem(NAME) ?? ''
  } catch {
    return ''
  }
}

/** Keeps it for scripts, and for the service worker, which cannot read what scripts keep. Never rejects: where nothing may be stored, it holds for this page. */
export async function keepLook(look: string): Promise<void> {
  try {
    if (look) localStorage.setItem(NAME, look)
    else localStorage.removeItem(NAME)
  } catch {}
  try {
    if (look) await (await caches.open(LOOK_CACHE)).put(LOOK_ADDRESS, new Response(look))
    else await caches.delete(LOOK_CACHE)
  } catch {}
}

/** Forgets it. */
export function forgetLook(): void {
  try {
    localStorage.removeItem(NAME)
  } catch {}
}
