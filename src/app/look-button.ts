import { showLook } from '../page/page-look'
import { keptLook } from '../storage/look-choice'

/** The address of features/look/panel.tsx and what its button is called in each language; written in by the build. */
declare const LOOK_PANEL: string
declare const LOOK_NAMES: Readonly<Record<string, string>>

/** Letters of two sizes: no words needed to find it. */
const LETTERS = 'Aa'

/** Looks as it was chosen. The worker has mostly seen to it before anything was drawn; then nothing changes here. */
function followLook(): void {
  const follow = () => {
    const look = keptLook()
    if (look !== (document.documentElement.dataset.look ?? '')) showLook(look)
  }
  follow()
  // Chosen in another tab, or on a page from which the reader comes back to one that the browser kept.
  addEventListener('storage', follow)
  addEventListener('pageshow', follow)
}

/** Eleven languages cover most of a small screen: a tap elsewhere or Escape closes them. */
function closeElsewhere(menu: HTMLDetailsElement): void {
  addEventListener('click', ({ target }) => {
    if (!menu.contains(target as Node)) menu.open = false
  })
  menu.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return
    menu.open = false
    menu.querySelector('summary')?.focus()
  })
}

/**
 * Makes the page look as chosen, and puts the button of the display panel into the header, where it moves nothing: between name and menu
 * when there is room, on no line of its own; else into the menu of languages.
 */
export function drawLookButton(lang: string): void {
  followLook()
  const header = document.querySelector<HTMLElement>('header.top')
  const logo = header?.querySelector<HTMLElement>('.logo')
  const menu = header?.querySelector('details')
  const list = menu?.querySelector('ul')
  if (!header || !logo || !menu || !list) return
  closeElsewhere(menu)
  const button = document.createElement('button')
  button.type = 'button'
  button.ariaExpanded = 'false'
  button.setAttribute('aria-label', LOOK_NAMES[lang] ?? LETTERS)
  button.onclick = () => {
    menu.open = false
    const panel: Promise<typeof import('../features/look/panel')> = import(/* @vite-ignore */ LOOK_PANEL)
    // Without network and not kept yet: the next tap tries again.
    void panel.then(({ togglePanel }) => togglePanel(button, lang)).catch(() => undefined)
  }
  const item = document.createElement('li')
  list.append(item)
  header.style.position = 'relative'
  const place = () => {
    const [all, left, right] = [header, logo, menu].map((part) => part.getBoundingClientRect()) as [DOMRect, DOMRect, DOMRect]
    const size = 3 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    // A menu that found no room stands in a line of its own, and leaves the end of the first one free.
    const end = right.top < left.bottom ? right.left : right.right
    const fits = end - left.right >= size
    button.textContent = fits ? LETTERS : `${LETTERS} ${button.getAttribute('aria-label')}`
    button.className = fits ? 'aa' : 'btn'
    button.style.cssText = fits
      ? `position:absolute;inset-inline-start:${end - all.left - size}px;top:${(left.top + left.bottom - size) / 2 - all.top}px;inline-size:${size}px;block-size:${size}px;padding:0;border:0;background:none;color:var(--brand);font:700 1.25rem/1 var(--font);cursor:pointer`
      : ''
    const home = fits ? header : item
    item.hidden = fits
    if (button.parentElement === home) return
    const hasFocus = document.activeElement === button
    home.insertBefore(button, fits ? menu : null)
    if (hasFocus) button.focus()
  }
  place()
  // Text grows, names of languages come late, phones are turned.
  const watcher = new ResizeObserver(place)
  for (const part of [header, logo, menu]) watcher.observe(part)
}
