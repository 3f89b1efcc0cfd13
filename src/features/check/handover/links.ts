/** The address of a handed-over list: this page, with the list in the fragment, which browsers never send. */
export const linkFor = (page: string, fragment: string): string => `${page}#${fragment}`

/** The same for messengers. LINE's own browser would keep the list apart from the one people use; this asks it to use theirs. */
export const messengerLink = (page: string, fragment: string): string => `${page}?openExternalBrowser=1#${fragment}`

/** Opens LINE with the text; the person chooses whom it goes to. */
export const lineAddress = (text: string): string => `https://line.me/R/msg/text/?${encodeURIComponent(text)}`

export const mailAddress = (subject: string, body: string): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`

/** What an address hands over, or undefined when its fragment leads to a place on the page or nowhere. */
export function handedFragment({ hash }: { readonly hash: string }, page: Document): string | undefined {
  const fragment = hash.slice(1)
  return fragment === '' || page.getElementById(fragment) ? undefined : fragment
}
