import type { Progress } from '../../infra/rehearsal/cast.ts'
import { readRehearsed } from '../../infra/rehearsal/rehearsal.ts'
import type { Meanwhile, Rehearsal, RehearsedReading } from '../../infra/rehearsal/script.ts'
import type { NewParticipant } from '../../shared/participant.ts'

/** The lane of the second round that is left out: it has a new basket, which the first round has many of. */
const LEFT_OUT = 'recordings'

/** The one consultation that is held. It is closed for the review, so it is on the agenda of the second round. */
const CONSULTATION = 'labels-of-grants'

/** What is played of the first dialogue: a round, what its sides do until the next one, and that. */
export type TwoRounds = {
  readonly roster: readonly NewParticipant[]
  readonly first: Rehearsal
  readonly confirmations: Meanwhile
  /** The steps of one consultation, in order: it is made, answered and closed. */
  readonly consultation: readonly Meanwhile[]
  readonly second: Rehearsal
}

/**
 * Reads the rehearsal of the first dialogue, as far as it is played on both stacks.
 *
 * @param silenceSeconds in place of the script's own
 */
export async function twoRounds(silenceSeconds: number): Promise<TwoRounds> {
  const { roster, rehearsal, later } = await readRehearsed('us-russia')
  const [second] = later
  if (second === undefined) throw new Error('the first dialogue has no second round')
  return {
    roster,
    first: withSilence(rehearsal, silenceSeconds),
    confirmations: { day: 1, confirmations: second.meanwhile.flatMap((one) => one.confirmations), consultations: [] },
    consultation: second.meanwhile
      .flatMap((one) => one.consultations)
      .filter(({ consultation }) => consultation === CONSULTATION)
      .map((step) => ({ day: 1, confirmations: [], consultations: [step] })),
    second: without(LEFT_OUT, second),
  }
}

function withSilence(rehearsal: Rehearsal, silenceSeconds: number): Rehearsal {
  const readings = rehearsal.readings.map((reading) =>
    reading.silenceSeconds === undefined ? reading : { ...reading, silenceSeconds },
  )
  return { ...rehearsal, readings }
}

function without(basket: string, rehearsal: Rehearsal): Rehearsal {
  const others = (handles: readonly string[]) => handles.filter((handle) => handle !== basket)
  const readings = rehearsal.readings
    .filter(({ reading }) => reading.lane !== basket)
    .map(({ proposals, expect, ...rest }): RehearsedReading => {
      const left = Object.entries(proposals).filter(([handle]) => handle !== basket)
      return { ...rest, proposals: Object.fromEntries(left), expect: { ...expect, agreed: [...others(expect.agreed)] } }
    })
  return { ...rehearsal, readings }
}

/** What came of the readings, confirmations and consultations, in the rehearsal's own handles. */
export type Outcomes = Readonly<Record<string, unknown>>

/** Notes what comes of everything that is settled. */
export function noting(): { readonly outcomes: Outcomes; readonly note: (progress: Progress, round: number) => void } {
  const outcomes: Record<string, unknown> = {}
  const note = (progress: Progress, round: number) => {
    if (progress.is === 'settled') {
      const { agreed, merged, bracketed, dropped, next } = progress.came
      const came = Object.entries({ agreed, merged, bracketed, dropped }).map(([is, texts]) => [is, texts.toSorted()])
      outcomes[`${round}.${progress.reading.reading.name}`] = { ...Object.fromEntries(came), next }
    }
    if (progress.is === 'confirmations') outcomes[`confirmations of ${progress.basket}`] = progress.outcomes.toSorted()
    if (progress.is === 'consultation') outcomes[`${progress.name}, ${progress.phase}`] = progress.outcome
  }
  return { outcomes, note }
}
