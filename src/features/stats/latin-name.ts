/** A piece of a name in Latin letters that is read in one breath: `ka`, `shi`, `tto`, `n`. */
const BEAT = /[^aiueo]*?(?:[aiueo](?:n(?![aiueoy]))?|n$)/gi

/** A name in two parts about its middle, between two beats of its sound, for narrow tiles: Fuku|shima, Gun|ma. Whole when it is short. */
export function inTwo(name: string): readonly string[] {
  if (name.length < 5) return [name]
  const beats = name.match(BEAT) ?? []
  if (beats.join('') !== name || beats.length < 2) return [name]
  const ends = beats.slice(0, -1).map((_, index) => beats.slice(0, index + 1).join('').length)
  const [at = 0] = ends.toSorted((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2) || a - b)
  return [name.slice(0, at), name.slice(at)]
}
