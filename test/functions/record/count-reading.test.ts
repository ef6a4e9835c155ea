import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { takePosition } from '../../../functions/actions/take-position.ts'
import * as environment from '../../../functions/environment/environment.ts'
import { countReading } from '../../../functions/record/count-reading.ts'
import { readRecord } from '../../../functions/record/read-record.ts'
import { appendPosition } from '../../../functions/store/positions.ts'
import { tableProposal } from '../../../functions/store/proposals.ts'
import { rememberReading } from '../../../functions/store/reading-cache.ts'
import { findReading } from '../../../functions/store/readings.ts'
import type { Proposal } from '../../../shared/proposal.ts'
import type { Reading } from '../../../shared/reading.ts'
import { aDefinition, aPosition, aProposal, askedBy } from '../../builders.ts'
import { mismatchesIn } from '../../simulation/settlements.ts'
import { ADA, aRoundByHand, BO } from '../round/a-round-by-hand.ts'

const READING = '1.terms.1'

let round: Awaited<ReturnType<typeof aRoundByHand>>
let inTime: string
let asOpened: Reading
beforeEach(async () => {
  round = await aRoundByHand()
  await round.opens('terms')
  inTime = await round.tables(READING, aDefinition())
  for (const one of [ADA, BO]) await round.takes(one, READING, inTime, 'support')
  asOpened = await theReading()
  await round.closes(READING)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await round.stop()
})

describe('what arrives while a closed reading is counted is not counted without its proposal', () => {
  test('a position on a proposal that arrived too late', async () => {
    const told = betweenProposalsAndPositions(async () => {
      await lands({ id: 'late' })
      // This process saw it open less than a second ago.
      rememberReading(round.table, asOpened)
      const on = { reading: READING, proposal: 'late' }
      await takePosition(
        round.table,
        askedBy(BO),
        on,
        { stance: 'object', change: { en: 'All of it.' } },
        0,
        new Date(),
      )
    })

    await round.settles(READING)

    expect(await told).toMatchObject({ code: 'closed-meanwhile' })
    await expectOnly([inTime])
  })

  test('an amendment of a proposal that arrived too late, and positions on it', async () => {
    // In a shard that is read later than that of what it amends.
    await lands({ id: 'amendment', amends: 'late' })
    await lands({ id: 'amended again', amends: 'amendment' })
    await appendPosition(round.table, aPosition({ reading: READING, proposal: 'amended again' }), 1)
    const landed = betweenProposalsAndPositions(() => lands({ id: 'late' }))

    await round.settles(READING)

    expect(await landed).toBeUndefined()
    await expectOnly([inTime])
  })

  test('a carried amendment is counted, although the amended text is not in this reading', async () => {
    await lands({ id: 'carried', amends: 'left behind', tabledIn: '1.terms.9' })

    const { proposals } = await countReading(round.table, await theReading(), round.round)

    expect(proposals.map(({ id }) => id).sort()).toEqual([inTime, 'carried'].sort())
  })
})

/** Does something in the middle of settling. @returns the error that it ended with, or nothing */
async function betweenProposalsAndPositions(happens: () => Promise<void>): Promise<unknown> {
  const table = environment.table()
  const query = table.query
  const outcome = Promise.withResolvers<unknown>()
  vi.spyOn(table, 'query').mockImplementation(async function* (pk, prefix) {
    if (prefix === 'POSITION#') await happens().then(outcome.resolve, outcome.resolve)
    yield* query(pk, prefix)
  })
  return outcome.promise
}

async function lands(what: Partial<Proposal>): Promise<void> {
  const proposal = aProposal({ reading: READING, body: aDefinition('Late'), competes: 'definition late', ...what })
  await tableProposal(round.table, proposal, 1)
}

/** That these proposals alone were counted, and every edition of the record verifies. */
async function expectOnly(proposals: readonly string[]): Promise<void> {
  const record = await readRecord(round.table, 1)
  const counted = record.readings[0]?.submissions.map(({ submission }) => submission)
  const tabled = counted?.flatMap((one) => (one?.is === 'proposal' ? [one.id] : []))
  const heard = counted?.flatMap((one) => (one?.is === 'position' ? [one.proposal] : []))
  expect(tabled).toEqual(proposals)
  expect([...new Set(heard)]).toEqual(proposals)
  expect(mismatchesIn(record)).toEqual([])
}

async function theReading(): Promise<Reading> {
  const reading = await findReading(environment.table(), READING)
  if (reading === undefined) throw new Error(`there is no reading ${READING}`)
  return reading
}
