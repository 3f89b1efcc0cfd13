/**
 * Up to four letters to tell people apart. Digits are dropped, whatever their width: no number belongs here, and four of
 * them might be a PIN. Undefined when nothing is left.
 */
export function initialsFrom(typed: string): string | undefined {
  const letters = typed.normalize('NFKC').match(/\p{L}\p{M}*/gu) ?? []
  return letters.slice(0, 4).join('').slice(0, 4) || undefined
}
