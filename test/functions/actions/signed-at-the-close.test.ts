import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { appendMissing, signLog } from '../../../functions/actions/keep-log.ts'
import { takePosition } from '../../../functions/actions/take-position.ts'
import { Refused } from '../../../functions/platform/refusal.ts'
import { readRecord } from '../../../functions/record/read-record.ts'
import { settleNow } from '../../../functions/round/settle-the-reading.ts'
import { closeReading } from '../../../functions/store/deadlines.ts'
import { readLog } from '../../../functions/store/log.ts'
import { findReading } from '../../../functions/store/readings.ts'
import { openTable, type Table } from '../../../functions/store/table.ts'
import { momentAfter } from '../../../shared/moment.ts'
import { aDefinition, askedBy } from '../../builders.ts'
import { many } from '../../many.ts'
import { violationsInLog } from '../../simulation/violations-in-log.ts'
import { aSigner } from '../platform/a-signer.ts'
import { ADA, aRoundByHand, BO } from '../round/a-round-by-hand.ts'
import { actor, interleave } from './step-by-step.ts'

const INTERLEAVINGS = many({ atOnce: 6, inAll: 120 })
const NAME = 'talks.example.org/api/log'

describe('a reading that is closed while positions arrive', () => {
  test(`is settled once, is in the log once and is signed once, in ${INTERLEAVINGS} interleavings of all who do it`, async () => {
    const burst = fc.record({ who: fc.nat({ max: 5 }), steps: fc.integer({ min: 1, max: 12 }) })

    await fc.assert(
      fc.asyncProperty(fc.array(burst, { maxLength: 16 }), fc.constantFrom(1, 3), async (bursts, shards) => {
        const round = await aRoundByHand({ shards })
        try {
          await theRace(round, bursts)
        } finally {
          await round.stop()
        }
      }),
      { numRuns: INTERLEAVINGS },
    )
  }, 240_000)
})

/** Two sides take positions, a facilitator closes, the machine settles twice at the same time, and the log is kept by all of them. */
async function theRace(
  round: Awaited<ReturnType<typeof aRoundByHand>>,
  bursts: Parameters<typeof interleave>[1],
): Promise<void> {
  const elsewhere = () => openTable(round.name, round.config)
  const reading = await round.opens('terms')
  const proposal = await round.tables(reading, aDefinition())
  const signer = aSigner()
  const keeps = async (table: Table) => {
    await appendMissing(table)
    await signLog(table, signer, NAME)
  }
  const settles = async (table: Table) => {
    const found = await findReading(table, reading)
    if (found?.status === 'closed') await settleNow(table, found)
    await keeps(table)
  }
  const submitters = [ADA, BO].map((one) =>
    actor(elsewhere(), (table) =>
      ifOpen(takePosition(table, askedBy(one), { reading, proposal }, { stance: 'support' }, 0, new Date())),
    ),
  )
  const closing = actor(elsewhere(), async (table) => {
    const found = await findReading(table, reading)
    if (found === undefined) throw new Error(`there is no reading ${reading}`)
    const at = momentAfter(new Date(), [found.openedAt])
    await closeReading(table, found, { at, by: 'cleo', decision: 'another-reading' })
    await settles(table)
  })
  const others = [settles, settles, keeps].map((work) => actor(elsewhere(), work))

  await interleave([...submitters, closing, ...others], bursts)

  const acknowledged = (await Promise.all(submitters.map(({ result }) => result))).flat()
  await Promise.all([closing, ...others].map(({ result }) => result))
  await keeps(elsewhere())
  const record = await readRecord(elsewhere(), 1)
  const counted = record.readings.flatMap(({ submissions }) => submissions.map(({ digest }) => digest))
  expect(counted).toEqual(expect.arrayContaining(acknowledged))
  expect((await readLog(elsewhere())).map(({ event, of }) => [event, of])).toEqual([
    ['opening', 'opening'],
    ['reading', reading],
  ])
  expect(await violationsInLog(elsewhere(), [record])).toEqual([])
  // Several runs may sign one text, which says no time; no two texts of one size are signed.
  expect([...new Set(signer.signed)].map((text) => text.split('\n')[1]).toSorted()).toEqual(['1', '2'])
}

/** What was acknowledged; nothing if the reading was closed. */
async function ifOpen(taken: Promise<{ readonly digest: string }>): Promise<readonly string[]> {
  try {
    return [(await taken).digest]
  } catch (error) {
    if (error instanceof Refused && ['reading-not-open', 'closed-meanwhile'].includes(error.code)) return []
    throw error
  }
}
