import type { ConsultationView } from '../../views/consultation-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { consultationAddress } from './consultation-body.tsx'

const DAYS = [7, 30, 90] as const

type LedProps = { readonly view: ConsultationView; readonly phrases: Phrases }

/** For facilitators: the form that passes a consultation on, where the rules leave it to them, and the one that moves its date. */
export function ConsultationsLed({ view, phrases }: LedProps) {
  const { phase, rules, closesAt } = view
  const isWaiting = phase === 'made' && rules.transmission === 'by-facilitators'
  const runs = (phase === 'transmitted' || phase === 'answered') && closesAt !== undefined
  return (
    <>
      {isWaiting && <PassOn view={view} phrases={phrases} />}
      {runs && <MoveDate view={view} closesAt={closesAt} phrases={phrases} />}
    </>
  )
}

function PassOn({ view, phrases: { consultations } }: LedProps) {
  return (
    <form class="noprint" method="post" action={`${consultationAddress(view)}/transmission`}>
      <p>{consultations.transmitMeans}</p>
      <div class="actions">
        <button type="submit">{consultations.transmit}</button>
      </div>
    </form>
  )
}

function MoveDate({ view, closesAt, phrases: { consultations } }: LedProps & { readonly closesAt: string }) {
  return (
    <details class="noprint">
      <summary>{consultations.extend}</summary>
      <p>{consultations.extendMeans}</p>
      <form method="post" action={`${consultationAddress(view)}/date`}>
        <input type="hidden" name="from" value={closesAt} />
        <label for="days">{consultations.extendBy}</label>
        <select id="days" name="days">
          {DAYS.map((days) => (
            <option value={String(days)} selected={days === 30}>
              {consultations.spans[days]}
            </option>
          ))}
        </select>
        <div class="actions">
          <button class="quiet" type="submit">
            {consultations.extendNow}
          </button>
        </div>
      </form>
    </details>
  )
}
