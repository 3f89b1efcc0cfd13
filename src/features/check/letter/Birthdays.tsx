const STEP = 32
const MIDDLE = 14

/** Birthdays on a rail: a ring each, a square where something ends. `of` says how many rings the rail has room for. */
export function Birthdays({ until, of }: { readonly until: number; readonly of: number }) {
  const at = (birthday: number) => MIDDLE + STEP * (birthday - 1)
  return (
    <svg class="birthdays" viewBox={`0 0 ${at(of) + MIDDLE} 28`} aria-hidden="true">
      <path d={`M0 14H${at(until)}`} />
      {until < of && <path class="later" d={`M${at(until)} 14H${at(of)}`} />}
      {Array.from({ length: until - 1 }, (_, index) => (
        <circle key={index} cx={at(index + 1)} cy="14" r="6.5" />
      ))}
      <path class="end" d={`M${at(until) - 9} 5h18v18h-18z`} />
    </svg>
  )
}
