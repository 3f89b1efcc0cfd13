/**
 * A box is called by the name of its step; what the step means is its description. Without it the whole label would be the name, and be
 * read out in full at each box. Set by script, with which the boxes come to life, so that the page need not carry it.
 */
export function nameBox(box: HTMLInputElement): void {
  const text = box.closest('label')?.querySelector(':scope > span:not([hidden])')
  const name = text?.querySelector('b')
  if (!text || !name) return
  // Words of one's own situation stand in the label, everybody's below it.
  const what = text.querySelector(':scope > span') ?? box.closest('li')?.querySelector('.what')
  name.id = `name-${text.className}${box.dataset.step}`
  box.setAttribute('aria-labelledby', name.id)
  if (!what) return
  what.id = `what-${text.className}${box.dataset.step}`
  box.setAttribute('aria-describedby', what.id)
}
