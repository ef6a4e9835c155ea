import * as z from 'zod'
import type { RecordedConfirmation } from '../confirmation/recorded-confirmation.ts'
import type { Attribution } from '../dialogue.ts'
import { disclosesNames, disclosesSides } from '../disclosure/attribution.ts'
import { isFromMany } from '../disclosure/from-many.ts'
import type { RoundRecord } from '../record.ts'
import { FIRST_FORMAT } from '../record-format.ts'
import type { RecordedReading, RecordedSubmission } from '../recorded-reading.ts'

/**
 * The readers of a record. Every outcome can be recomputed from the `complete` edition, and on a small side it
 * discloses positions, so no role gets it alone. The other editions hide what the attribution rule hides.
 */
export const Edition = z.enum(['complete', 'delegations', 'public']).meta({ id: 'Edition' })
export type Edition = z.infer<typeof Edition>

/**
 * An edition of a record. Covered parts are replaced by their digests, without the salt, so that they cannot be
 * guessed. Links and roots do not change, so every edition of a record has the same head.
 *
 * - What the opening says of consultations is covered for the public, under every attribution rule: they are kept between the sides.
 * - If names are disclosed, nothing else is covered.
 * - Positions are covered, because their sides and numbers would disclose their authors. Padding and the leaves of
 *   words
 *   are covered, because their number would be the number of objections. The edition shows each side's result as far as
 *   `disclosedSides` allows, and the valid words, each once (`words`, and the statements of a ratification).
 * - Records of the first format have words only in their leaves, and show the valid ones.
 * - If sides are not disclosed, the public edition shows neither words of objections, nor what became of them, nor each
 *   side's result, nor what was said on the floor. From the seventh format on it does not show what was said in a ratification either, where that
 *   would point at few people (`isFromMany`).
 * - Of a confirmation the answers are covered, and whose it is, if sides are not disclosed: that a side confirms tells that
 *   somebody on it accepted ad referendum.
 */
export function editionOf(record: RoundRecord, edition: Edition): RoundRecord {
  const shown = edition === 'public' ? withoutConsultations(record) : record
  return isCovering(edition, record.dialogue.attribution) ? withoutPositions(shown, edition) : shown
}

/** Whether an edition covers positions. */
export function isCovering(edition: Edition, attribution: Attribution): edition is Exclude<Edition, 'complete'> {
  return edition !== 'complete' && !disclosesNames(attribution)
}

/** Whether an edition is for the public of a dialogue that does not disclose sides. */
export function isForStrangers(edition: Edition, attribution: Attribution): boolean {
  return edition === 'public' && !disclosesSides(attribution)
}

/** An edition for somebody who may not know of consultations: an observer, or the public. */
export function withoutConsultations({ register: _, agenda: __, ...record }: RoundRecord): RoundRecord {
  return record
}

function withoutPositions(record: RoundRecord, edition: Exclude<Edition, 'complete'>): RoundRecord {
  const { attribution } = record.dialogue
  const isForPublic = isForStrangers(edition, attribution)
  const showsStatements = record.format === FIRST_FORMAT && !isForPublic
  const { confirmations } = record
  return {
    ...record,
    readings: record.readings.map((reading) => covered(reading, isForPublic, showsStatements)),
    ...(confirmations !== undefined && {
      confirmations: confirmations.map((one) => coveredConfirmation(one, !disclosesSides(attribution))),
    }),
  }
}

function coveredConfirmation(confirmation: RecordedConfirmation, hidesSide: boolean): RecordedConfirmation {
  const { of, ...shown } = confirmation
  return {
    ...shown,
    submissions: confirmation.submissions.map(({ digest }) => ({ digest })),
    ...(of !== undefined && !hidesSide && { of }),
  }
}

function covered(reading: RecordedReading, isForPublic: boolean, showsStatements: boolean): RecordedReading {
  const superseded = new Set(
    reading.submissions.flatMap(({ submission }) => (submission?.is === 'supersession' ? [submission.statement] : [])),
  )
  const isShown = ({ digest, submission }: RecordedSubmission) =>
    submission?.is === 'statement'
      ? showsStatements && !superseded.has(digest)
      : isShownBesidePositions(submission, isForPublic)
  const { agreement, words, dispositions, ...others } = reading
  const shown = isForPublic ? withoutFew(others) : others
  return {
    ...shown,
    submissions: reading.submissions.map((one) => (isShown(one) ? one : { digest: one.digest })),
    outcomes: reading.outcomes.map(({ sides: _, ...outcome }) => outcome),
    ...(agreement !== undefined && !isForPublic && { agreement }),
    ...(words !== undefined && !isForPublic && { words }),
    ...(dispositions !== undefined && !isForPublic && { dispositions }),
  }
}

/**
 * Whether an edition that covers positions shows a leaf. In records of the first format it shows some statements besides.
 *
 * @param isForPublic whether it is for the public of a dialogue that does not disclose sides
 */
export function isShownBesidePositions(submission: RecordedSubmission['submission'], isForPublic: boolean): boolean {
  switch (submission?.is) {
    case 'proposal':
    case 'withdrawal':
      return true
    case 'floor':
    case 'floor-set-aside':
      return !isForPublic
    case 'statement':
    case 'position':
    case 'words':
    case 'supersession':
    case 'padding':
    case undefined:
      return false
    default:
      return submission satisfies never
  }
}

/** Without what was said in a ratification, where it would point at few people. Without a salt it could be guessed from its seal. */
function withoutFew<Shown extends Pick<RecordedReading, 'ratification' | 'roll'>>(reading: Shown): Shown {
  if (reading.ratification?.salt === undefined || isFromMany(reading.roll)) return reading
  const { ratification: _, ...shown } = reading
  return shown as Shown
}
