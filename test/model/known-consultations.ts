import type { Model, Side } from './model.ts'
import type { ConsultationPurpose, ModelConsultation } from './model-of-consultations.ts'

/** Whether its side has made it: facilitators know of it then. */
export function isMade({ state }: ModelConsultation): boolean {
  return state !== 'draft' && state !== 'over'
}

/** Whether members of a side know of it. */
export function isSeenBy({ side, number }: ModelConsultation, viewer: Side): boolean {
  return side === viewer || number !== undefined
}

/** Every draft of a side in a consultation, with what it is for. */
export function everyDraft({ puts }: ModelConsultation, side: Side) {
  return [...puts].flatMap(([of, { drafts }]) => {
    const [purpose, whose] = of.split(' ') as [ConsultationPurpose, Side]
    return whose === side ? [...drafts].map(([id, one]) => [purpose, id, one] as const) : []
  })
}

/** Counted from the last one drafted. */
export function consultationAt({ consultations }: Model, back: number): ModelConsultation | undefined {
  return consultations.at(-1 - (back % Math.max(consultations.length, 1)))
}
