/**
 * A box is called by the name of its step; what the step means is its description. Without it the whole label would be the name, and be
 * read out in full at each box. Set by script, with which the boxes come to life, so that the page need not carry it.
 */
export function nameBox(box: HTMLInputElement): void {
  const text = box.closest('label')?.querySelector(':scope > span:not([hidden])')
  const name = text?.querySelector('b')
  if (!text || !name) return
  let what = text.querySelector(':scope > span')
  if (!what) {
    what = document.createElement('span')
    const line = [...text.childNodes].findIndex((node) => node instanceof HTMLBRElement)
    what.append(...[...text.childNodes].slice(line + 1))
    text.append(what)
  }
  name.id = `name-${text.className}${box.dataset.step}`
  what.id = `what-${text.className}${box.dataset.step}`
  box.setAttribute('aria-labelledby', name.id)
  box.setAttribute('aria-describedby', what.id)
}
