import * as fc from 'fast-check'
import { sha256 } from '../../../functions/record/hashing.ts'
import type { SettledSitting } from '../../../shared/dispositions.ts'
import { dispositionsBy, sittingInRecord } from '../../../shared/dispositions-in-record.ts'
import { objectionsInRecord } from '../../../shared/objections-in-record.ts'
import { Reason, Status } from '../../../shared/outcomes.ts'
import { Next } from '../../../shared/reading.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import type { RecordedReading } from '../../../shared/recorded-reading.ts'
import { aBasketText, aDefinition, aDialogue } from '../../builders.ts'

const TEXTS = ['p', 'q', 'a', 'b', 'c']

const anyText = fc.record({
  status: fc.constantFrom(...Status.options),
  reason: fc.constantFrom(...Reason.options),
  competes: fc.constantFrom('one matter', 'another matter'),
  amends: fc.option(fc.constantFrom(...TEXTS), { nil: undefined }),
  consolidates: fc.option(fc.uniqueArray(fc.constantFrom(...TEXTS), { minLength: 1 }), { nil: undefined }),
  isMadeHere: fc.boolean(),
  objections: fc.uniqueArray(fc.constantFrom('Say whose.', 'Say when.', 'Leave it out.'), { maxLength: 2 }),
  /** Which of the objections before it answers. */
  answers: fc.option(fc.uniqueArray(fc.nat({ max: 20 }), { minLength: 1, maxLength: 3 }), { nil: undefined }),
})

const anySitting = fc.record({
  isRatification: fc.boolean(),
  passage: fc.constantFrom(1, 2),
  next: fc.constantFrom(...Next.options),
  texts: fc.uniqueArray(fc.tuple(fc.constantFrom(...TEXTS), anyText), { selector: ([id]) => id, minLength: 1 }),
})

/**
 * The readings of a lane in which anything may follow anything, with what the rules make of objections in each: only as far
 * as that depends on it.
 */
export const anyLane = fc.array(anySitting, { minLength: 1, maxLength: 6 }).map((sittings) => {
  const record: RoundRecord = Object.assign({ dialogue: aDialogue(), format: 'parley-record/3' as const }) as never
  const before: SettledSitting[] = []
  const readings = sittings.map((sitting, index) => {
    const salt = `salt ${index}`
    const known = before.flatMap(({ objections }) => objections)
    const bare = recorded(sitting, index, (number) => known[number]?.id)
    const settled = sittingInRecord(bare, record, sha256, salt)
    const dispositions = dispositionsBy(settled, before, salt)
    before.push(settled)
    return { ...bare, dispositions }
  })
  return { record, readings, sittings: before }
})

function recorded(
  { isRatification, passage, next, texts }: typeof anySitting extends fc.Arbitrary<infer Sitting> ? Sitting : never,
  index: number,
  objection: (number: number) => string | undefined,
): RecordedReading {
  const stage = isRatification ? 'ratification' : 'commitments'
  const id = `1.${stage}.b1.${index + 1}`
  const clauses = TEXTS.slice(0, index)
  const reading = {
    id,
    stage,
    basket: 'b1',
    number: index + 1,
    passage,
    settlement: { next },
    agreement: { salt: '', proposals: [] },
    submissions: texts.flatMap(([text, { amends, consolidates, competes, answers, isMadeHere }]) => {
      const answered = (answers ?? []).flatMap((number) => objection(number) ?? []).toSorted()
      const submission = {
        is: 'proposal',
        id: text,
        competes,
        body: isRatification ? aBasketText(clauses) : aDefinition('Reach'),
        amends,
        consolidates,
        answers: answered.length === 0 || consolidates !== undefined ? undefined : [...new Set(answered)],
      }
      return isMadeHere && consolidates !== undefined ? [] : [{ digest: text, submission }]
    }),
    outcomes: texts.map(([proposal, { status, reason, competes, consolidates, isMadeHere }]) => ({
      proposal,
      competes,
      status,
      reason,
      ...(isMadeHere && consolidates !== undefined && { text: { body: aDefinition('Reach'), consolidates } }),
    })),
    words: {
      salt: '',
      proposals: texts.map(([proposal, { objections }]) => ({
        proposal,
        changes: objections.map((en) => ({ text: { en } })),
      })),
    },
  }
  return reading as unknown as RecordedReading
}

/** The ids of all objections of readings. */
export function objectionsOf(readings: readonly RecordedReading[]): readonly string[] {
  const record = { dialogue: aDialogue() }
  return readings.flatMap((reading) =>
    objectionsInRecord(reading, record, { salt: reading.dispositions?.salt ?? '', hash: sha256 }).map(({ id }) => id),
  )
}
