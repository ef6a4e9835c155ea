import type { DialogueView } from '../../views/dialogue-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { confirmationAddress, Until } from './confirmation-body.tsx'
import { Localized } from './text-in-languages.tsx'

type DueProps = { readonly view: DialogueView; readonly phrases: Phrases; readonly now: Date }

/** On the first page: what a participant's side has to confirm, with the way to each; for others, which baskets may be confirmed. */
export function ConfirmationsDue({ view: { confirmations: all = [], you }, phrases, now }: DueProps) {
  const { confirmations } = phrases
  const isParticipant = you.role === 'participant'
  const due = isParticipant ? all.filter(({ yours }) => yours?.state === 'open') : all.filter(({ isOver }) => !isOver)
  if (due.length === 0) return null
  return (
    <section>
      <h2>{confirmations.title}</h2>
      {isParticipant && <p>{confirmations.awaits(due.length)}</p>}
      <ul>
        {due.map((one) => (
          <li>
            <a href={confirmationAddress(one)}>
              <Localized text={one.title} phrases={phrases} />
            </a>
            {one.yours !== undefined && (
              <strong class={one.yours.decision === undefined ? 'under open-line' : 'under'}>
                {one.yours.decision === undefined ? confirmations.notAnswered : confirmations.answered}
              </strong>
            )}
            <span class="under">
              <Until view={one} phrases={phrases} now={now} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
