import { Fragment } from 'preact'
import type { Kind } from '../../../domain/figures/usage'
import { jointsOf } from '../../../i18n/joints'
import type { Found, ListQuery } from '../engine/messages'
import type { SearchProps } from '../find-props'
import { prefectureLabel } from '../prefecture-label'
import { Coverage } from './Coverage'
import { Credits } from './Credits'
import { How } from './How'
import { KeepLists } from './KeepLists'

type Props = SearchProps & { readonly found: Found; readonly query: ListQuery; readonly kind: Kind | null }

/** What stands beside the list, on a phone below it: what it lacks, how it was made, and to keep it. */
export function Beside(props: Props) {
  const { words, data, found, kind } = props
  const { r, lang } = words
  const compiled = found.compiled.filter((one) => kind === null || one === kind)
  return (
    <>
      <Coverage {...props} />
      <p class="fact">
        {compiled.length > 0 && r('found.compiled', { kinds: <KindNames words={words} kinds={compiled} /> })}{' '}
        {found.isPlaced && (found.place ? r('found.results.fromOffice', { place: found.place.label }) : r('found.results.fromHere'))}{' '}
        {r('found.results.check')}
      </p>
      <p>
        <a class="more" href={data.statsUrl.replace('00', found.home)}>
          {r('found.absent.stats', { prefecture: prefectureLabel(found.home, lang) })}
        </a>
      </p>
      {(found.month || found.hasOwnRates) && <How {...props} />}
      <KeepLists {...props} />
      <Credits words={words} found={found} />
    </>
  )
}

function KindNames({ words, kinds }: Pick<Props, 'words'> & { readonly kinds: readonly Kind[] }) {
  const joint = jointsOf(words.lang).dot
  return (
    <>
      {kinds.map((kind, i) => (
        <Fragment key={kind}>
          {i > 0 && joint}
          {words.r(`found.kindMany.${kind}`)}
        </Fragment>
      ))}
    </>
  )
}
