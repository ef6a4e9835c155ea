import pLimit from 'p-limit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { moveReadingDeadline } from '../../functions/actions/move-deadline.ts'
import { takePosition } from '../../functions/actions/take-position.ts'
import { Refused } from '../../functions/platform/refusal.ts'
import { workflowOf } from '../../functions/platform/step-functions.ts'
import { countReading } from '../../functions/record/count-reading.ts'
import type { DigestSet } from '../../functions/record/digest-set.ts'
import { digestOf } from '../../functions/record/hashing.ts'
import { closeReading } from '../../functions/store/deadlines.ts'
import { appendPosition } from '../../functions/store/positions.ts'
import { tableProposal as storeProposal } from '../../functions/store/proposals.ts'
import { openReading } from '../../functions/store/readings.ts'
import { freezeRoll } from '../../functions/store/rolls.ts'
import { startRound } from '../../functions/store/rounds.ts'
import { StoreRefused } from '../../functions/store/store-errors.ts'
import type { Table } from '../../functions/store/table.ts'
import type { Reading } from '../../shared/reading.ts'
import { recordProposal } from '../../shared/record-submission.ts'
import { type LocalTable, localTable } from '../a-table.ts'
import { aDefinition, aParticipant, aPosition, aProposal, aReading, aRound, askedBy, daysFromNow } from '../builders.ts'
import { sized } from '../many.ts'

const ROUND = aRound()
const PAGE_BYTES = 1_048_576

/** As many requests are answered at a time; the others wait for their turn, as before a function's cap. */
const AT_ONCE = 100

const PARTICIPANTS = sized({ atOnce: 400, inAll: 1_000 })
const BEFORE_THE_CLOSE = PARTICIPANTS * 0.3

let local: LocalTable
let readings = 0

beforeAll(async () => {
  local = await localTable()
  await startRound(local.table, ROUND)
})
afterAll(() => local.stop())

async function anOpenReading(what: Partial<Reading> = {}, members = ['ada']): Promise<Reading> {
  readings += 1
  const reading = aReading({ number: readings, ...what })
  await freezeRoll(local.table, reading.id, reading.shards, { river: members, sea: ['bo'] })
  await openReading(local.table, reading)
  return reading
}

describe('items of 400 KB', () => {
  test('an item that is too large for DynamoDB is refused at once and not retried', async () => {
    const huge = { text: 'x'.repeat(410_000) }

    await expect(local.table.putNew({ pk: 'LIMIT', sk: 'HUGE' }, huge)).rejects.toThrow(StoreRefused)
  })

  test('a reading whose headings were as long as texts, before headings had a limit, can still be settled', async () => {
    const reading = await anOpenReading()
    const heading = `definition ${'صلى الله عليه وسلم'.repeat(3_990)}`
    const proposal = aProposal({ reading: reading.id, competes: heading, body: aDefinition('ﷺ'.repeat(3_990)) })
    await storeProposal(local.table, proposal, reading.shards)

    // A leaf that is longer than an engine takes arguments.
    const { digests } = await countReading(local.table, reading, ROUND)

    expect(digests).toContain(digestOf(recordProposal(proposal, ROUND.dialogue.attribution)))
  })
})

describe('a deadline', () => {
  test('can be moved only a limited number of times, and the refusal says so', async () => {
    const move = { at: daysFromNow(-1), by: 'cleo', closesAt: daysFromNow(6) }
    const reading = await anOpenReading({ extensions: Array.from({ length: 200 }, () => move) })
    const facilitator = { id: 'cleo', role: 'facilitator', name: 'Cleo', joinedAt: daysFromNow(-1) } as const
    const context = { table: local.table, workflow: workflowOf('arn:aws:states:local:0:stateMachine:none') }

    const again = moveReadingDeadline(context, facilitator, reading.id, daysFromNow(9), new Date())

    await expect(again).rejects.toThrow('200 times')
  })
})

describe('pages of 1 MB', () => {
  test('a reading of several pages is counted completely, also if a position changes from one page to the next', async () => {
    const reading = await anOpenReading()
    await storeProposal(local.table, aProposal({ reading: reading.id, id: 'p' }), reading.shards)
    const objects = { stance: 'object', change: { en: 'x'.repeat(4_000) } } as const
    const times = 150
    const revisions = ['ada', 'bea', 'cy'].flatMap((participant) =>
      Array.from({ length: times }, (_, before) =>
        aPosition({
          ...{ reading: reading.id, proposal: 'p', participant, revision: before + 1 },
          ...(before + 1 < times ? objects : { stance: 'support' }),
        }),
      ),
    )
    for (const position of revisions) await appendPosition(local.table, position, reading.shards)

    const { counts, digests } = await countReading(local.table, reading, ROUND)

    expect(revisions.length * objects.change.en.length).toBeGreaterThan(PAGE_BYTES)
    expect(counts['p']).toEqual({ river: { support: 3 } })
    expect(digests.length).toBeGreaterThanOrEqual(revisions.length + 1)
  })
})

describe('in the last second before the close', () => {
  test(`of ${PARTICIPANTS} participants who answer as the reading closes, whatever was acknowledged is counted`, async () => {
    const members = Array.from({ length: PARTICIPANTS }, (_, index) => `m${index}`)
    const reading = await anOpenReading({ shards: 4 }, members)
    await storeProposal(local.table, aProposal({ reading: reading.id, id: 'p' }), reading.shards)
    const closing = Promise.withResolvers<DigestSet>()
    // Every tenth write is on its way while the reading is closed and counted, from a process that saw it open.
    const late: Table = {
      ...local.table,
      putNew: (key, stored) => closing.promise.then(() => local.table.putNew(key, stored)),
    }
    let answered = 0
    const answer = async (id: string, index: number) => {
      const [table, target] = [index % 10 === 0 ? late : local.table, { reading: reading.id, proposal: 'p' }]
      const came = await takePosition(
        table,
        askedBy(aParticipant({ id })),
        target,
        { stance: 'support' },
        0,
        new Date(),
      )
        .then(({ digest }) => ({ acknowledged: digest }))
        .catch((error) => ({ refused: error instanceof Refused ? error.code : String(error) }))
      answered += 1
      if (answered === BEFORE_THE_CLOSE) closing.resolve(closeAndCount(reading))
      return came
    }

    const atOnce = pLimit(AT_ONCE)
    const all = await Promise.all(members.map((id, index) => atOnce(() => answer(id, index))))

    const counted = new Set(await closing.promise)
    const acknowledged = all.flatMap((one) => ('acknowledged' in one ? [one.acknowledged] : []))
    const refusals = new Set(all.flatMap((one) => ('refused' in one ? [one.refused] : [])))
    expect(acknowledged.filter((digest) => !counted.has(digest))).toEqual([])
    expect(refusals).toEqual(new Set(['closed-meanwhile', 'reading-not-open']))
    expect(acknowledged.length).toBeGreaterThanOrEqual(BEFORE_THE_CLOSE)
  }, 120_000)
})

async function closeAndCount(reading: Reading): Promise<DigestSet> {
  await closeReading(local.table, reading, { at: daysFromNow(0), by: 'cleo', decision: 'settle' })
  return (await countReading(local.table, reading, ROUND)).digests
}
