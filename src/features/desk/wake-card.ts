import { offerKeepAwake } from './keep-awake'

const part = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`)

/** Brings a staff card to life; it can be turned and closed without. */
export function wakeCard(): void {
  const awake = part('keep-awake')
  const note = part('awake-note')
  if (awake && note) offerKeepAwake(awake, note)
  const turn = part('turn') as HTMLInputElement | null
  const followTurn = () => {
    // For browsers without :has().
    document.getElementById('main')?.setAttribute('data-turned', String(turn?.checked))
    // Once turned, the first line lies at the page's end.
    scrollTo({ top: turn?.checked ? document.body.scrollHeight : 0 })
  }
  turn?.addEventListener('change', followTurn)
  if (turn?.checked) followTurn()
}
