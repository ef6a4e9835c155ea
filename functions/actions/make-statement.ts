import { batchAt, lastBatchAt } from '../../shared/batches.ts'
import { whose } from '../../shared/disclosure/attribution.ts'
import { checkStatement, NotAStatement, type Statement, type StatementMade } from '../../shared/floor.ts'
import { type FloorRules, floorOf, shareOfFloor } from '../../shared/floor-rules.ts'
import type { Participant } from '../../shared/participant.ts'
import { entitledIn } from '../../shared/proof/padding.ts'
import type { Proposal } from '../../shared/proposal.ts'
import type { Reading } from '../../shared/reading.ts'
import { idOfRequest, newSalt } from '../platform/random.ts'
import { Refused } from '../platform/refusal.ts'
import {
  appendStatement,
  findStatement,
  readAppeared,
  ShareOfFloorTaken,
  statementOf,
  takeStatement,
} from '../store/on-the-floor.ts'
import { findProposalIn } from '../store/proposals.ts'
import type { FrozenRound } from '../store/rounds.ts'
import { ANYBODY, asSeenBy } from '../store/seen-texts.ts'
import type { Table } from '../store/table.ts'
import { submitOrFindStored } from './closed-meanwhile.ts'
import { signReceipts } from './sign-receipts.ts'
import { contentOfStatement, isWhatWasMade, type StatementReceipt, statementReceipt } from './statement-receipt.ts'
import { type Delegate, findOpenReading, writeThenCheckOpen } from './write-then-check-open.ts'

type Request = StatementMade & { readonly reading: string; readonly key: string }

/**
 * Makes a statement on the floor of a reading. It appears with its batch. A request that is sent twice with the same
 * idempotency key makes one statement, and is acknowledged twice.
 *
 * @throws {Refused} when the reading is not open to the caller, the round has no floor (`no-floor`), the statement is not
 *   possible (`invalid`), the key was used for another one, or the caller has made their share (`statements-reached`);
 *   `closed-meanwhile` when it was stored while the reading closed, also for a request that is sent again
 */
export async function makeStatement(
  table: Table,
  caller: Participant,
  request: Request,
  now: Date,
): Promise<StatementReceipt> {
  const submit = () => makeInOpen(table, caller, request, now)
  return submitOrFindStored(table, request.reading, submit, async (reading, round) => {
    const rules = floorOf(round)
    const number = await statementOf(
      table,
      reading,
      caller.id,
      idOfStatementRequest(round, reading, caller, request.key),
    )
    if (rules === undefined || number === undefined) return undefined
    const there = await findStatement(table, reading, idOfStatement(round.secret, reading, caller.id, number))
    return there !== undefined && isWhatWasMade(there, request) ? statementReceipt(there, reading, rules) : undefined
  })
}

async function makeInOpen(
  table: Table,
  caller: Participant,
  { reading: id, key, ...made }: Request,
  now: Date,
): Promise<StatementReceipt> {
  const { reading, delegate, round } = await findOpenReading(table, 'make a statement', id, caller, now)
  const rules = requireFloor(round)
  const proposal = await refuseImpossible(table, { reading, delegate, round, rules }, made, now)
  const statement: Statement = {
    id: await idOf(table, reading, delegate, round, rules, key),
    reading: reading.id,
    kind: made.kind,
    text: made.text,
    batch: batchAt(reading.openedAt, now, rules),
    salt: newSalt(),
    ...(proposal !== undefined && { proposal }),
    ...(made.answers !== undefined && { answers: made.answers }),
    ...(made.fromThoseWhoTabled && { fromThoseWhoTabled: true }),
    ...whose({ side: delegate.side, participant: delegate.id }, round.dialogue.attribution),
  }
  const { receipt, reading: after } = await writeThenCheckOpen(table, reading, now, async () => {
    const isFirst = await appendStatement(table, statement, reading.shards)
    return statementReceipt(isFirst ? statement : await sentBefore(table, reading, statement), reading, rules)
  })
  return { ...receipt, ...(await signReceipts(table, after, round, [receipt.digest], now)) }
}

/** The rules of the floor of a round. @throws {Refused} `no-floor` */
export function requireFloor(round: Pick<FrozenRound, 'dialogue' | 'format'>): FloorRules {
  const rules = floorOf(round)
  if (rules === undefined) throw new Refused('no-floor', 'this round has no statements on the floor')
  return rules
}

/** @returns the id of the proposal that the statement is on, if it is on one. @throws {Refused} `invalid` */
async function refuseImpossible(
  table: Table,
  where: {
    readonly reading: Reading
    readonly delegate: Delegate
    readonly round: FrozenRound
    readonly rules: FloorRules
  },
  made: StatementMade,
  now: Date,
): Promise<string | undefined> {
  const { reading, delegate, round, rules } = where
  const { statements, settingsAside } =
    made.answers === undefined
      ? { statements: [], settingsAside: [] }
      : await readAppeared(table, reading, lastBatchAt(reading.openedAt, now, rules))
  const question = statements.find((one) => one.id === made.answers)
  const on = made.proposal ?? question?.proposal
  const facts = {
    dialogue: round.dialogue,
    proposal: on === undefined ? undefined : await findAppeared(table, { reading, delegate, round }, on, now),
    question,
    isSetAside: settingsAside.some(({ statement }) => statement === made.answers),
    maker: delegate.id,
  }
  try {
    checkStatement({ ...made, ...(on !== undefined && { proposal: on }) }, facts)
  } catch (error) {
    if (error instanceof NotAStatement) throw new Refused('invalid', error.message)
    throw error
  }
  return on
}

/**
 * A text that has appeared. A statement on one that has not could appear before it.
 *
 * @throws {Refused} `invalid` on the caller's own text
 */
async function findAppeared(
  table: Table,
  { reading, delegate, round }: { readonly reading: Reading; readonly delegate: Delegate; readonly round: FrozenRound },
  id: string,
  now: Date,
): Promise<Proposal | undefined> {
  const found = await findProposalIn(table, reading, id)
  const appeared = asSeenBy(ANYBODY, found, reading, round, now)
  if (appeared === undefined && found?.author === delegate.id) {
    throw new Refused('invalid', 'your text has not appeared yet; make the statement when everybody sees the text')
  }
  return appeared
}

/** The id of a statement, made of its number among its author's. So authors find their own, and nobody else can. */
async function idOf(
  table: Table,
  reading: Reading,
  delegate: Delegate,
  round: FrozenRound,
  rules: FloorRules,
  key: string,
): Promise<string> {
  const { secret } = round
  const request = idOfStatementRequest(round, reading, delegate, key)
  const share = shareOfFloor(rules, entitledIn(reading.roll))
  try {
    return idOfStatement(secret, reading, delegate.id, await takeStatement(table, reading, delegate.id, request, share))
  } catch (cause) {
    if (!(cause instanceof ShareOfFloorTaken)) throw cause
    throw new Refused(
      'statements-reached',
      `you have made your share of this reading, ${share === 1 ? 'one statement' : `${share} statements`}; continue in the next reading`,
    )
  }
}

function idOfStatementRequest({ secret }: FrozenRound, { id: reading }: Reading, { id }: Participant, key: string) {
  return idOfRequest(secret, 'request of a statement', reading, id, key)
}

/** The id of a participant's statement with a number, from 1. */
export function idOfStatement(
  secret: string,
  reading: Pick<Reading, 'id'>,
  participant: string,
  number: number,
): string {
  return idOfRequest(secret, 'statement', reading.id, participant, String(number))
}

/** The statement that the same request made before. */
async function sentBefore(table: Table, reading: Reading, statement: Statement): Promise<Statement> {
  const there = await findStatement(table, reading, statement.id)
  if (there !== undefined && contentOfStatement(there) === contentOfStatement(statement)) return there
  throw new Refused('idempotency-key-reused', 'this Idempotency-Key was used for another statement; send a new key')
}
