import { heldBack } from './authentic/hold-back.ts'
import type { Dialogue } from './dialogue.ts'
import { listedFirst } from './listed-first.ts'
import { agreedIn, type Counted, inNeutralOrder, type Outcome, openWordingsIn, waitingIn } from './outcomes.ts'
import type { Lane, Reading, Settlement } from './reading.ts'
import { isSettled } from './reading.ts'
import { FIRST_FORMAT, keepsWaiting, type RecordFormat } from './record-format.ts'
import { lanesOf } from './round.ts'
import { settle } from './settle-proposals.ts'
import { MOST_LANES } from './stage.ts'
import { standingIn } from './standing/roots.ts'
import { whatNext } from './what-next.ts'

/** The settlement of a closed reading, before it is stored. */
export type Settling = {
  readonly outcomes: readonly Outcome[]
  readonly settlement: Pick<
    Settlement,
    | 'next'
    | 'agreed'
    | 'bracketed'
    | 'open'
    | 'waiting'
    | 'merged'
    | 'dropped'
    | 'decided'
    | 'lanes'
    | 'order'
    | 'modality'
  >
}

/**
 * Settles a closed reading, and returns its next step.
 *
 * @param readings all readings of the round, because agreements of earlier sittings stay valid. This reading and later
 *   ones may be among them and are ignored, so that a settlement can be recomputed from the record
 * @param counted what was counted, the order of the reading's matters (`chosen-order.ts`), and what stands
 */
export function settlementOf(
  reading: Reading,
  readings: readonly Reading[],
  { dialogue, format }: { readonly dialogue: Dialogue; readonly format: RecordFormat },
  {
    proposals,
    counts,
    order = [],
    roots = [],
    form,
  }: Pick<Counted, 'proposals' | 'counts' | 'order' | 'roots' | 'form'>,
): Settling {
  const earlier = earlierSittings(reading, readings)
  const lanes = lanesOf(earlier)
  const counted = settle({
    rule: reading.rules,
    roll: Object.fromEntries(dialogue.sides.map((side) => [side.id, reading.roll[side.id] ?? 0])),
    proposals,
    counts,
    lanesLeft: MOST_LANES - lanes.length,
    isCutShort: reading.rules.rule === 'silence' && reading.closing?.decision !== undefined,
    openBefore: openBefore(earlier.at(-1)?.settlement),
    order,
    roots,
    reading: reading.id,
    format,
  })
  const settled = heldBack(counted, proposals, dialogue.authentic)
  const open = format === FIRST_FORMAT ? [] : openWordingsIn(settled)
  const waiting = keepsWaiting(format) ? waitingIn(settled) : []
  const next = whereItLeads(reading, settled, { open: open.length, waiting: waiting.length }, earlier, dialogue)
  const outcomes = next === 'another-reading' ? settled.map(readAsAWhole) : settled
  return {
    outcomes,
    settlement: {
      next,
      ...summed(outcomes, {
        reading,
        proposals,
        next,
        lanesBefore: lanes.length,
        format,
        order,
        form: formLeft(earlier, form),
      }),
    },
  }
}

/** What every side agreed on in a sitting that left it in brackets: its wording is open, or it has no lane. */
function openBefore({ open = [], waiting = [] }: Partial<Settlement> = {}): readonly string[] {
  return [...open, ...waiting]
}

function whereItLeads(
  reading: Reading,
  outcomes: readonly Outcome[],
  { open, waiting }: { readonly open: number; readonly waiting: number },
  earlier: ReturnType<typeof earlierSittings>,
  { redraftings }: Dialogue,
): Settlement['next'] {
  return whatNext({
    reading,
    decision: reading.closing?.decision,
    agreed: agreedIn(outcomes).length,
    bracketed: outcomes.filter(({ status }) => status === 'bracketed').length - waiting,
    open,
    consolidated: outcomes.filter(({ reason }) => reason === 'consolidated').length,
    isReview: reading.reviews !== undefined,
    agreedBefore: earlier.some((one) => one.settlement.agreed.length > 0),
    redraftings,
  })
}

/** A consolidated text stays in brackets if another reading will take it as a whole. */
function readAsAWhole(outcome: Outcome): Outcome {
  return outcome.reason === 'consolidated' ? { ...outcome, status: 'bracketed' } : outcome
}

function summed(
  outcomes: readonly Outcome[],
  {
    reading,
    proposals,
    next,
    lanesBefore,
    format,
    order,
    form,
  }: {
    readonly reading: Reading
    readonly proposals: Counted['proposals']
    readonly next: Settlement['next']
    readonly lanesBefore: number
    readonly format: RecordFormat
    readonly order: readonly string[]
    readonly form: Settlement['modality']
  },
): Omit<Settling['settlement'], 'next'> {
  const inOrder = inNeutralOrder(outcomes)
  const agreed = agreedIn(inOrder)
  const bracketed = inOrder.filter(({ status }) => status === 'bracketed')
  const open = format === FIRST_FORMAT ? [] : openWordingsIn(inOrder)
  const waiting = keepsWaiting(format) ? waitingIn(inOrder) : []
  const parts = new Set(bracketed.flatMap(({ text }) => text?.consolidates ?? []))
  const merged = inOrder.filter(({ proposal, status }) => status === 'merged' && parts.has(proposal))
  const modality = modalityOf(agreed[0], proposals) ?? (next === 'next-stage' ? form : undefined)
  // A basket that is read again gets its lane from that reading.
  const ending = new Set(proposals.flatMap(({ id, ends }) => (ends === undefined ? [] : [id])))
  const taken = (next === 'another-reading' ? agreed : [...agreed, ...open]).filter(
    ({ proposal }) => !ending.has(proposal),
  )
  return {
    agreed: idsOf(agreed),
    bracketed: idsOf(bracketed),
    ...(format !== FIRST_FORMAT && { open: idsOf(open), merged: idsOf(merged) }),
    ...(waiting.length > 0 && { waiting: idsOf(waiting) }),
    dropped: outcomes.filter(({ status }) => status === 'dropped').length,
    decided: [...new Set(agreed.map(({ competes }) => competes))],
    ...(reading.stage === 'baskets' && { lanes: numbered(listedFirst(onePerMatter(taken), order), lanesBefore) }),
    ...(order.length > 0 && { order }),
    ...(modality !== undefined && { modality }),
  }
}

/** The form that stands, for a review in which no earlier sitting agreed on another one. */
function formLeft(earlier: ReturnType<typeof earlierSittings>, form: Settlement['modality']): Settlement['modality'] {
  return earlier.some(({ settlement }) => settlement.modality !== undefined) ? undefined : form
}

function idsOf(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes.map(({ proposal }) => proposal)
}

/** The agreed modality of a basket, if any. */
function modalityOf(agreed: Outcome | undefined, proposals: Counted['proposals']): Settlement['modality'] {
  const body = agreed?.text?.body ?? proposals.find(({ id }) => id === agreed?.proposal)?.body
  return body?.kind === 'modality' ? body.modality : undefined
}

/** One outcome for each competition: a basket with an open wording takes one lane. */
function onePerMatter(outcomes: readonly Outcome[]): readonly Outcome[] {
  return inNeutralOrder(
    [...Map.groupBy(outcomes, ({ competes }) => competes).values()].flatMap(([first]) => first ?? []),
  )
}

function earlierSittings(reading: Reading, readings: readonly Reading[]) {
  return readings
    .filter(({ stage, basket }) => stage === reading.stage && basket === reading.basket)
    .filter(({ passage, sitting }) => passage === reading.passage && sitting < reading.sitting)
    .filter(isSettled)
}

function numbered(agreed: readonly Outcome[], before: number): readonly Lane[] {
  return agreed.map(({ proposal, competes }, index) => {
    const reviews = standingIn(competes)
    return { basket: `b${before + index + 1}`, proposal, ...(reviews !== undefined && { reviews }) }
  })
}
