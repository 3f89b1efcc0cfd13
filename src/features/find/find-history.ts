/** What of a list is not in the address but lasts as long as the page does in the history of the tab. */
export type Remembered = { readonly y: number; readonly name: string }

const isRemembered = (value: unknown): value is { find: Remembered } =>
  typeof (value as { find?: Remembered } | null)?.find?.y === 'number' && typeof (value as { find: Remembered }).find.name === 'string'

/** How far down the list was, and the name that was typed; nothing on a new visit. */
export const remembered = (): Remembered | undefined => (isRemembered(history.state) ? history.state.find : undefined)

/** Notes it in the present entry of the history, and its address when it is given. */
export function remember(part: Partial<Remembered>, address?: string): void {
  const find: Remembered = { y: 0, name: '', ...remembered(), ...part }
  // A browser that was asked too often refuses for a while; the list goes on without.
  try {
    history.replaceState({ ...history.state, find }, '', address)
  } catch {}
}
