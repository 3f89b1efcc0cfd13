interface StripProps {
  /** In percent of the room. */
  readonly length: number
  /** Hatched, for a rough answer of a survey: the id of the hatching, once a page. The words beside the bar say so too. */
  readonly hatch?: string | undefined
}

/** A bar below its words. They say all of it, so it is hidden from screen readers. */
export const Strip = ({ length, hatch }: StripProps) => (
  <svg class="strip" aria-hidden="true">
    {hatch && (
      <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M2 0v8" />
      </pattern>
    )}
    <rect width={`${Math.round(length * 100) / 100}%`} height="100%" {...(hatch && { fill: `url(#${hatch})` })} />
  </svg>
)
