import type { TextKey } from '../../i18n/text-keys'
import { Fold } from '../../page/Fold'
import { usePage } from '../../page/page-context'
import { Verdict } from './Verdict'

export type PaperId = 'certificate' | 'notice' | 'aid' | 'elder' | 'limit' | 'care' | 'issue' | 'card' | 'phone'

/** One kind of paper: what it is, whether it works alone, until when, what to do next. */
export function Paper({ id, facts }: { readonly id: PaperId; readonly facts: readonly string[] }) {
  const { words } = usePage()
  const { r } = words
  const said = words.group(`papers.${id}`)
  const text = (part: string) => said.includes(part) && <p>{r(`papers.${id}.${part}` as TextKey)}</p>
  const verdict = (part: string, works: boolean) =>
    said.includes(part) && <Verdict works={works}>{r(`papers.${id}.${part}` as TextKey)}</Verdict>
  return (
    <Fold level="h3" id={id} title={r(`papers.${id}.name`)} facts={facts}>
      {text('look')}
      {id === 'notice' || id === 'aid' || id === 'elder' || id === 'limit' || id === 'care' || id === 'issue' ? (
        <Verdict works={false}>{r('papers.notAlone')}</Verdict>
      ) : null}
      {verdict('yes', true)}
      {verdict('no', false)}
      {text('until')}
      {text('next')}
    </Fold>
  )
}
