import type { Participant } from '../../../shared/participant.ts'
import type { ConsultationView } from '../../views/consultation-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { consultationAddress, titleOfConsultation } from './consultation-body.tsx'
import { Instant } from './instant.tsx'

type DueProps = {
  readonly all: readonly ConsultationView[]
  readonly visitor: Participant
  readonly phrases: Phrases
}

type Awaited = 'draft' | 'answer' | 'closing' | 'transmission'

/** On the first page: the consultations that the visitor's side drafts, can answer or is to close, and for facilitators those to pass on. */
export function ConsultationsDue({ all, visitor, phrases }: DueProps) {
  const { consultations } = phrases
  const due = all.flatMap((view) => {
    const awaits = awaitedOf(view, visitor)
    return awaits === undefined ? [] : [{ view, awaits }]
  })
  if (due.length === 0) return null
  return (
    <section>
      <h2>{consultations.title}</h2>
      <ul>
        {due.map(({ view, awaits }) => (
          <li>
            <a href={consultationAddress(view)}>{titleOfConsultation(view, phrases)}</a>
            <span class="under">{consultations.awaits[awaits]}</span>
            {view.closesAt !== undefined && (
              <span class="under">
                {consultations.runsUntil}
                {phrases.signs.space}
                <Instant at={view.closesAt} phrases={phrases} weekday />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What a consultation awaits of the visitor: of their side, or of a facilitator. */
function awaitedOf({ phase, side, answers, rules }: ConsultationView, visitor: Participant): Awaited | undefined {
  if (visitor.role === 'facilitator') {
    return phase === 'made' && rules.transmission === 'by-facilitators' ? 'transmission' : undefined
  }
  if (visitor.role !== 'participant') return undefined
  if (phase === 'draft') return 'draft'
  if (phase === 'answered' && side === visitor.side) return 'closing'
  const hasAnswered = answers.some((one) => one.side === visitor.side)
  return phase === 'transmitted' && side !== visitor.side && !hasAnswered ? 'answer' : undefined
}
