const NAME = 'madoguchi-place'
const headings = () => [...document.querySelectorAll('h1, h2, h3')]

/** Notes which heading is being read, for the same page in another language: it has the same headings. */
export function notePlace(page: string): void {
  const edge = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 24
  const read = headings().findLastIndex((one) => one.getClientRects().length > 0 && one.getBoundingClientRect().top < edge)
  try {
    sessionStorage.setItem(NAME, `${page} ${read}`)
  } catch {}
}

/** Goes to the noted heading when this page was left for another language. */
export function returnToPlace(page: string): void {
  try {
    const [noted, at] = (sessionStorage.getItem(NAME) ?? '').split(' ')
    sessionStorage.removeItem(NAME)
    if (noted === page && Number(at) > 0 && !location.hash) headings()[Number(at)]?.scrollIntoView()
  } catch {}
}

/** Opens what is folded around the place that the address names, also where the browser does not. */
export function openNamedPlace(): void {
  const named = document.getElementById(location.hash.slice(1))
  let isOpened = false
  for (let fold = named?.closest('details'); fold; fold = fold.parentElement?.closest('details')) {
    isOpened ||= !fold.open
    fold.open = true
  }
  if (isOpened) named?.scrollIntoView()
}

/** Shows the way back where there is one within the site. */
export function offerBack(): void {
  const back = document.querySelector<HTMLElement>('[data-back]')
  const { navigation } = globalThis as { readonly navigation?: { readonly canGoBack: boolean } }
  if (!back || !(navigation?.canGoBack ?? history.length > 1)) return
  back.hidden = false
  back.onclick = () => {
    history.back()
    return false
  }
}
