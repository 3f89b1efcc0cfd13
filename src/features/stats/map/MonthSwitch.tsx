import { useEffect, useState } from 'preact/hooks'
import { pageAt } from '../page-at'

/** Puts the map of a linked page in the place of ours and returns what is to be said about it. */
async function showMonth(link: HTMLAnchorElement): Promise<string> {
  const page = await pageAt(link.href)
  const [theirs, ours] = [page, document].map((one) => one.querySelector<HTMLElement>('[data-month-shown]'))
  if (!theirs || !ours) throw new TypeError(`no map at ${link.href}`)
  ours.replaceWith(document.adoptNode(theirs))
  for (const other of link.parentElement?.children ?? []) other.removeAttribute('aria-current')
  link.setAttribute('aria-current', 'page')
  document.title = page.title
  history.replaceState(history.state, '', link.href)
  return theirs.dataset.monthShown ?? ''
}

/** Lets the links between the months change the map in place. Whatever fails, the link still leads to its page. */
export function MonthSwitch() {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const months = document.querySelector<HTMLElement>('[data-months]')
    const follow = (event: MouseEvent) => {
      const link = (event.target as Element).closest('a')
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      if (!link.hasAttribute('aria-current')) showMonth(link).then(setSaid, () => location.assign(link.href))
    }
    months?.addEventListener('click', follow)
    return () => months?.removeEventListener('click', follow)
  }, [])
  return (
    <p class="off" role="status">
      {said}
    </p>
  )
}
