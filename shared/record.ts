import * as z from 'zod'
import { RecordedConfirmation } from './confirmation/recorded-confirmation.ts'
import { RecordedConsents } from './consent.ts'
import { RecordedAgenda, RecordedRegisterSeen } from './consultation/register-at-opening.ts'
import { Dialogue } from './dialogue.ts'
import { jsonSchemaOf } from './json-schema.ts'
import { RecordedLog, VerifierKey } from './log/recorded-log.ts'
import { Digest, Sealed } from './proof/digest.ts'
import { RecordFormat } from './record-format.ts'
import { digestsOf, RecordedNames } from './recorded-name.ts'
import { RecordedReading } from './recorded-reading.ts'
import { PreviousRound, WhatStands } from './standing/what-stands.ts'

/**
 * The record of a round: everything that its outcomes are computed from, hashed so that every change can be found.
 * `npm run verify` recomputes all of it.
 */

/** The publication of a round, or the release of its complete record. */
const RecordedEnd = z.strictObject({
  at: z.iso.datetime(),
  consents: RecordedConsents.optional(),
  names: RecordedNames.optional(),
  sealed: Sealed,
  link: Digest,
})

/** The publication of a round. */
const RecordedPublication = RecordedEnd.extend({
  /** Where the rules ask for witnesses: the sides of which none had signed when it was published, because the time for it had passed. */
  unwitnessed: z.array(z.string()).min(1).readonly().optional(),
})

/** A round's record, or the settled part of it. */
export const RoundRecord = z
  .strictObject({
    format: RecordFormat,
    round: z.strictObject({ number: z.int().min(1), startedAt: z.iso.datetime() }),
    /** The round before it; absent in the first round, and in records of the first four formats. */
    previous: PreviousRound.optional(),
    /** What stands when the round starts; present exactly where `previous` is. */
    stands: WhatStands.optional(),
    /** How far the register of consultations went, and the agenda: where `previous` is, from the sixth format on. Covered for the public. */
    register: RecordedRegisterSeen.optional(),
    agenda: RecordedAgenda.optional(),
    /** The key that the dialogue's log is signed with; absent if it had none yet, and in records of the first six formats. */
    key: VerifierKey.optional(),
    /** The dialogue and its rules, as they were frozen when the round started. */
    dialogue: Dialogue,
    opening: z.strictObject({ sealed: Sealed, link: Digest }),
    /** In the order of their settlements; by id if two have the same time. */
    readings: z.array(RecordedReading).readonly(),
    /** Present after the instrument was published. */
    publication: RecordedPublication.optional(),
    /**
     * Present after the co-chairs of every side released the complete record. It has its own link after the head. The
     * head was published earlier and does not cover it.
     */
    release: RecordedEnd.optional(),
    /**
     * The confirmations that were settled after the publication, in that order. Each has its own link: the first one follows the
     * head, each other one the confirmation before it. The head was published earlier and does not cover them.
     */
    confirmations: z.array(RecordedConfirmation).min(1).readonly().optional(),
    /** The log, as far as it is signed. Absent where `key` is, and before anything is signed. */
    log: RecordedLog.optional(),
    /** The last link of the chain up to the publication. With it every change of the record can be found. */
    head: Digest,
  })
  .meta({ id: 'RoundRecord', title: 'The record of a round of Parley' })
export type RoundRecord = z.infer<typeof RoundRecord>

/** The parts of a round's opening that its first link seals: its frozen rules one by one, and what it starts from. */
export function openingParts({
  format,
  round,
  previous,
  stands,
  register,
  agenda,
  key,
  dialogue,
}: Pick<RoundRecord, 'format' | 'round' | 'previous' | 'stands' | 'register' | 'agenda' | 'key' | 'dialogue'>) {
  const rules = Object.entries(dialogue).map(([rule, value]) => [`dialogue.${rule}`, value])
  return { format, round, previous, stands, register, agenda, key, ...Object.fromEntries(rules) }
}

/** The parts of a publication, or of a release, that its link seals. */
export function endParts({
  at,
  consents,
  unwitnessed,
  names,
}: Omit<z.infer<typeof RecordedPublication>, 'sealed' | 'link'>) {
  return { at, consents, unwitnessed, ...(names !== undefined && { names: digestsOf(names) }) }
}

/** The record's JSON Schema, as it is published. */
export function recordSchema(): Readonly<Record<string, unknown>> {
  return jsonSchemaOf(RoundRecord)
}
