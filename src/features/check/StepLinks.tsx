import type { ChecklistStep } from '../../domain/check/checklist'
import { checklist } from '../../facts/checklist'
import { contactById } from '../../facts/facts'
import type { TextKey } from '../../i18n/text-keys'
import { usePage } from '../../page/page-context'

function StepLink({ target }: { readonly target: string }) {
  const { words, href } = usePage()
  if (!/^C-\d/.test(target))
    return (
      <a class="more" href={href(target)}>
        <span>{words.r(`check.links.${target}` as TextKey)}</span>
      </a>
    )
  const { phone } = contactById(target)
  if (!phone) throw new Error(`checklist: expected a phone line, got ${target}`)
  return (
    <a class="more" href={`tel:${phone.replaceAll('-', '')}`}>
      <span>
        {words.r(`contacts.${target.toLowerCase().replace('-', '')}.name` as TextKey)} <b class="num">{phone}</b>
      </span>
    </a>
  )
}

/** Pages and phone lines that help with a step. */
export function StepLinks({ id }: { readonly id: string }) {
  const steps: readonly ChecklistStep[] = checklist
  return (
    <>
      {steps
        .find((step) => step.id === id)
        ?.links?.map((link) => (
          <StepLink key={link} target={link} />
        ))}
    </>
  )
}
