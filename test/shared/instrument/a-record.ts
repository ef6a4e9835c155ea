import { createHash } from 'node:crypto'
import { linkedRecord } from '../../../functions/record/assemble-record.ts'
import { rootOf } from '../../../functions/record/count-reading.ts'
import { digestOf, digestOfName, sha256 } from '../../../functions/record/hashing.ts'
import { leavesOf } from '../../../functions/record/leaves.ts'
import { type RecordParts, readingAlone } from '../../../functions/record/reading-of-record.ts'
import { type Rehearsed, readRehearsed } from '../../../infra/rehearsal/rehearsal.ts'
import { positionsOf, type RehearsedReading } from '../../../infra/rehearsal/script.ts'
import { type Dialogue, parseDialogue } from '../../../shared/dialogue.ts'
import type { Objection } from '../../../shared/objections.ts'
import { objectionsInRecord } from '../../../shared/objections-in-record.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { NEWEST_FORMAT } from '../../../shared/record-format.ts'
import { recordProposal, recordWithdrawal } from '../../../shared/record-submission.ts'
import type { ModalityForm } from '../../../shared/stages/modality.ts'
import type { Submission } from '../../../shared/submission.ts'
import { dryRun, type Rehearsing } from '../../dialogues/dry-run.ts'
import { padded } from '../../padded.ts'
import { type Times, timesOf } from './times-of-readings.ts'

const SECRET = 'the secret of a rehearsal'
const START = Date.parse('2026-03-02T09:00:00.000Z')
const DAY_MS = 24 * 60 * 60 * 1_000

/**
 * The record of the rehearsed US–Russia round, settled by the real rules. It is always the same, so documents made
 * from it can be compared letter by letter. Tests that ask for the same record share one, which is frozen.
 *
 * @param files another rehearsal instead
 * @param erased whose names were erased, by their handles
 * @param form the form that is chosen where the rehearsal chooses a code of conduct
 */
export function aRecord(options: RecordOptions = {}): Promise<RoundRecord> {
  // Another rehearsal is an object of its own each time.
  if (options.files !== undefined) return makeRecord(options)
  const key = JSON.stringify(options)
  const made = cache.get(key) ?? makeRecord(options).then(frozen)
  cache.set(key, made)
  return made
}

/** The same without the padding of its readings' trees, for what has nothing to do with them: most leaves are padding. */
export function aBareRecord(options: RecordOptions = {}): Promise<RoundRecord> {
  return aRecord({ ...options, isBare: true })
}

const cache = new Map<string, Promise<RoundRecord>>()

type RecordOptions = {
  readonly rules?: Readonly<Record<string, unknown>>
  readonly form?: ModalityForm
  readonly isPublished?: boolean
  /** Whether its co-chairs released the complete record; only where the rules say that it has any. */
  readonly isReleased?: boolean
  readonly files?: Rehearsed
  readonly erased?: readonly string[]
  readonly isBare?: boolean
}

async function makeRecord({
  rules = {},
  form = 'code-of-conduct',
  isPublished = true,
  isReleased = false,
  files: given,
  erased = [],
  isBare = false,
}: RecordOptions): Promise<RoundRecord> {
  const files = given ?? (await readRehearsed('us-russia'))
  const dialogue = parseDialogue({ ...files.dialogue, ...rules })
  const rehearsed: Rehearsed = { ...files, dialogue, rehearsal: inForm(files.rehearsal, form) }
  const readings = dryRun(rehearsed)
  const times = timesOf(readings, START)
  const end = times.at(-1)?.settled ?? START
  const consents = consentsIn(dialogue)
  const coChairs = (consents ?? []).map(({ by }) => [by, by] as const)
  const round = {
    round: 1,
    startedAt: instant(START),
    dialogue,
    format: NEWEST_FORMAT,
    secret: SECRET,
    ...(isPublished && { publishedAt: instant(end + DAY_MS), ...(consents && { publishedBy: consents }) }),
  }
  const names = new Map(
    [...Object.entries(files.rehearsal.cast), ...coChairs].map(([id, name]) => {
      const person = { salt: saltOf(id, 'name'), name }
      return [id, erased.includes(id) ? { digest: digestOfName(person) } : { digest: digestOfName(person), person }]
    }),
  )
  const released = isReleased ? { at: instant(end + 2 * DAY_MS), consents } : undefined
  const alone = allHeld(readings, times, rehearsed, isBare).map((parts) => readingAlone(parts, round))
  return linkedRecord(round, alone, names, { released })
}

/**
 * The rehearsal as it would have been, had the round been adjourned at one of its readings, such as `baskets.1`.
 *
 * @param change what else went otherwise there
 */
export async function adjournedAt(name: string, change: Partial<RehearsedReading> = {}): Promise<Rehearsed> {
  const files = await readRehearsed('us-russia')
  const { readings } = files.rehearsal
  const last = readings.findIndex(({ reading }) => reading.name === name)
  const held = readings
    .slice(0, last + 1)
    .map((one, index) => (index < last ? one : { ...one, decision: 'adjourn' as const, ...change }))
  return { ...files, rehearsal: { ...files.rehearsal, readings: held } }
}

/** A test that would change what others share fails. */
function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) frozen(part)
  }
  return value
}

/** A rehearsal casts no co-chairs: they are called after their side. */
function consentsIn({ coChairs, sides }: Dialogue) {
  return coChairs ? sides.map(({ id }) => ({ side: id, by: `co-chair of ${id}` })) : undefined
}

/** Each reading with what was submitted to it. A text answers objections of the readings before it. */
function allHeld(
  readings: readonly Rehearsing[],
  times: readonly Times[],
  files: Rehearsed,
  isBare: boolean,
): readonly RecordParts[] {
  const answers = new Map<string, readonly string[]>()
  const objections: Objection[] = []
  return readings.map((one, index) => {
    for (const [id, said] of Object.entries(one.rehearsed.proposals)) {
      const answered = objections
        .filter(({ proposal }) => said.answers?.includes(proposal))
        .map((objection) => objection.id)
      if (answered.length > 0) answers.set(id, answered.toSorted())
    }
    const parts = held(one, times[index], files, isBare, answers)
    const submissions = parts.submissions.map((submission) => ({ digest: digestOf(submission), submission }))
    const where = { salt: parts.dispositionsSalt, hash: sha256 }
    objections.push(...objectionsInRecord({ id: one.reading.id, submissions }, files, where))
    return parts
  })
}

/** @param answers the objections that texts answer, by the id of the text */
function held(
  one: Rehearsing,
  times: Times | undefined,
  files: Rehearsed,
  isBare: boolean,
  answers: ReadonlyMap<string, readonly string[]>,
) {
  const { reading, outcomes } = one
  const round = { format: NEWEST_FORMAT, dialogue: files.dialogue, secret: SECRET }
  const submitted = submissionsOf(one, files, answers)
  const submissions = isBare ? submitted : padded(submitted, reading, round)
  const { settlement } = reading
  const consents = consentsIn(files.dialogue)
  if (settlement === undefined || times === undefined) throw new Error(`${reading.id} was not settled`)
  return {
    reading: {
      ...reading,
      openedAt: instant(times.opened),
      closesAt: instant(times.closes),
      closing: closingOf(one, times, consents),
      settlement: {
        ...settlement,
        settledAt: instant(times.settled),
        counted: submissions.length,
        root: rootOf(submissions.map(digestOf).toSorted()),
      },
    },
    submissions,
    outcomes,
    agreementSalt: saltOf(reading.id, 'agreement'),
    wordsSalt: saltOf(reading.id, 'words'),
    ratificationSalt: saltOf(reading.id, 'ratification'),
    dispositionsSalt: saltOf(reading.id, 'dispositions'),
  }
}

/** By a facilitator, or by the deadline. */
function closingOf(
  { rehearsed: { decision } }: Rehearsing,
  { closed }: Times,
  consents: ReturnType<typeof consentsIn>,
): NonNullable<Rehearsing['reading']['closing']> {
  const at = instant(closed)
  return decision === undefined ? { at } : { at, by: 'f', decision, ...(consents && { consents }) }
}

function submissionsOf(
  { rehearsed, reading, proposals }: Rehearsing,
  files: Rehearsed,
  answers: ReadonlyMap<string, readonly string[]>,
): readonly Submission[] {
  const { attribution } = files.dialogue
  const sideOf = new Map(delegatesOf(files).map(({ handle, side }) => [handle, side]))
  const consents = consentsIn(files.dialogue)
  const tabled = proposals.map((proposal) => ({
    ...proposal,
    reading: reading.id,
    salt: saltOf(reading.id, proposal.id),
    ...(answers.has(proposal.id) && { answers: answers.get(proposal.id) }),
    ...(proposal.chair && consents && { consents }),
    ...(proposal.author !== undefined && { side: sideOf.get(proposal.author) ?? '' }),
  }))
  const positions = delegatesOf(files).flatMap(({ handle, side }) =>
    Object.entries(rehearsed.proposals).flatMap(([proposal, said]) =>
      positionsOf({ handle, side }, said, reading.stage).flatMap((taken, revision, { length }) => {
        const salt = saltOf(reading.id, proposal, handle, String(revision))
        const place = { reading: reading.id, proposal, participant: handle, side }
        const position = { ...taken, ...place, revision: revision + 1, takenAt: instant(START), salt }
        return leavesOf(position, revision + 1 === length, {
          secret: SECRET,
          dialogue: files.dialogue,
          format: NEWEST_FORMAT,
        })
      }),
    ),
  )
  return [
    ...tabled.map((proposal) => recordProposal(proposal, attribution)),
    ...tabled.filter(({ withdrawnAt }) => withdrawnAt !== undefined).map(recordWithdrawal),
    ...positions,
  ]
}

function delegatesOf({ rehearsal, roster }: Rehearsed) {
  return Object.entries(rehearsal.cast).flatMap(([handle, name]) => {
    const one = roster.find((entry) => entry.name === name)
    return one?.role === 'participant' ? [{ handle, side: one.side }] : []
  })
}

/** Has another form chosen, and the code of conduct turned down in its place. */
function inForm(rehearsal: Rehearsed['rehearsal'], form: ModalityForm): Rehearsed['rehearsal'] {
  const exchanged: Partial<Record<ModalityForm, ModalityForm>> = { 'code-of-conduct': form, [form]: 'code-of-conduct' }
  return {
    ...rehearsal,
    readings: rehearsal.readings.map((reading) => ({
      ...reading,
      proposals: Object.fromEntries(
        Object.entries(reading.proposals).map(([id, proposal]) => [
          id,
          proposal.body?.kind === 'modality'
            ? {
                ...proposal,
                body: { ...proposal.body, modality: exchanged[proposal.body.modality] ?? proposal.body.modality },
              }
            : proposal,
        ]),
      ),
    })),
  }
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}

function saltOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join(' ')).digest('hex').slice(0, 32)
}
