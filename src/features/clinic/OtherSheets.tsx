import { usePage } from '../../page/page-context'
import { Previous } from '../../ui/pictogram/pictograms'

const OTHERS = ['counter', 'board', 'handout'] as const

/** The sheets besides posters, with one line on each. */
export function OtherSheets() {
  const { words, href } = usePage()
  const { r } = words
  return (
    <section class="screen">
      <h2>{r('clinic.others.title')}</h2>
      <ul class="sheets">
        {OTHERS.map((id) => (
          <li key={id}>
            <a class="more" href={href(`clinic.${id}`)}>
              {r(`clinic.others.${id}`)}
            </a>
            <p>{r(`clinic.others.${id}What`)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The way back from a sheet. */
export function BackToClinic() {
  const { words, href } = usePage()
  return (
    <a class="back" href={href('clinic')}>
      <Previous small />
      <span>{words.r('clinic.back')}</span>
    </a>
  )
}
