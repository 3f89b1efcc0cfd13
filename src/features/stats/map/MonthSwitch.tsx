import { useEffect, useState } from 'preact/hooks'

/** The page behind a link as a document. XMLHttpRequest, because under the trusted types of the policy no text may be parsed. All months have one style, so the policy knows theirs. */
function pageAt(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.responseType = 'document'
    request.onload = () => (request.response ? resolve(request.response) : reject(new TypeError(`no page at ${address}`)))
    request.onerror = () => reject(new TypeError(`no answer from ${address}`))
    request.open('GET', address)
    request.send()
  })
}

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
