import type { AgendaItem } from '../../../shared/consultation/register-at-opening.ts'
import { isForNextReview } from '../../../shared/consultation/reviewed.ts'
import type { StandingText } from '../../../shared/standing/standing-text.ts'
import type { ConsultationView } from '../../views/consultation-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { aboutShort, consultationAddress, titleOfConsultation } from './consultation-body.tsx'

type AgendaProps = {
  readonly agenda: readonly AgendaItem[]
  /** What stood when the round started. */
  readonly standing: StandingText
  readonly phrases: Phrases
}

/** The consultations on the agenda of a round, each with the way to it. */
export function AgendaList({ agenda, standing, phrases }: AgendaProps) {
  const { consultations } = phrases
  if (agenda.length === 0) return null
  return (
    <section>
      <h2>{consultations.agenda}</h2>
      <p class="soft">{consultations.agendaMeans}</p>
      <ul>
        {agenda.map(({ consultation, number, kind, about, state }) => (
          <li>
            <a href={consultationAddress({ id: consultation })}>
              {consultations.numbered(number, consultations.kind[kind])}
            </a>
            {phrases.signs.stop}
            {aboutShort(about, { standing, phrases })}
            {phrases.signs.opens}
            {state === 'open' ? consultations.stillOpen : consultations.outcome['for-review']}
            {phrases.signs.closes}
          </li>
        ))}
      </ul>
    </section>
  )
}

type ConsultedProps = Omit<AgendaProps, 'agenda'> & { readonly all: readonly ConsultationView[] }

/** On the page of the standing text: what is consulted on, and what goes to the review, as far as the visitor may see it. */
export function ConsultedHere({ all, standing, phrases }: ConsultedProps) {
  const { consultations } = phrases
  const relevant = all.filter(({ number, closed, reviewedIn }) => {
    return number !== undefined && (closed === undefined || isForNextReview({ closed, reviewedIn }))
  })
  if (relevant.length === 0) return null
  return (
    <section class="noprint">
      <h2>{consultations.title}</h2>
      <ul>
        {relevant.map((view) => (
          <li>
            {aboutShort(view.about, { standing, phrases })}
            {phrases.signs.colon}
            <a href={consultationAddress(view)}>{titleOfConsultation(view, phrases)}</a>
            {phrases.signs.opens}
            {view.closed === undefined ? consultations.stillOpen : consultations.outcome[view.closed.outcome]}
            {phrases.signs.closes}
          </li>
        ))}
      </ul>
    </section>
  )
}
