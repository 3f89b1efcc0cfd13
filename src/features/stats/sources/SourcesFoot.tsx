import { usePage } from '../../../page/page-context'

/** The last line of a page that rests on figures alone: they carry their own dates, so no day of confirmation. */
export function SourcesFoot() {
  const { words, href } = usePage()
  return (
    <p class="fact">
      <a class="more" href={href('stats.sources')}>
        <span>{words.r('stats.links.sources')}</span>
      </a>
      <br />
      <a class="more" href={href('data')}>
        <span>{words.r('data.figures.link')}</span>
      </a>
    </p>
  )
}
