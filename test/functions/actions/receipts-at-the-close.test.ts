import { afterEach, expect, test } from 'vitest'
import { takePosition } from '../../../functions/actions/take-position.ts'
import { Refused } from '../../../functions/platform/refusal.ts'
import { openTable } from '../../../functions/store/table.ts'
import { seeReceipts } from '../../../functions/views/see-receipt.ts'
import { aDefinition, askedBy } from '../../builders.ts'
import { leavesIn } from '../../infra/verify/leaves-in-receipts.ts'
import { BO } from '../round/a-round-by-hand.ts'
import { aSignedRound } from './a-signed-round.ts'
import { doneAtCall } from './killed-at-every-call.ts'

let round: Awaited<ReturnType<typeof aSignedRound>>
afterEach(() => round.stop())

/** The table as another process sees it, which has read nothing yet. */
const elsewhere = () => openTable(round.name, round.config)

const takes = (reading: string, proposal: string, table: ReturnType<typeof elsewhere>) =>
  takePosition(
    table,
    askedBy(BO),
    { reading, proposal },
    { stance: 'object', change: { en: 'Say who.' } },
    0,
    new Date(),
  )

test('no receipt is signed for what arrived while the reading closed, at whichever call; what is signed is in the record', async () => {
  const outcomes = new Set<string>()
  for (let call = 1; call <= 12; call += 1) {
    round = await aSignedRound()
    const reading = await round.opens('terms')
    await round.certifies()
    const id = await round.tables(reading, aDefinition('Reach'))
    const table = doneAtCall(elsewhere(), call, () => round.closes(reading))
    const answer = await takes(reading, id, table).catch((error: unknown) => error as Refused)
    if (answer instanceof Refused) {
      outcomes.add(answer.code)
      expect(answer.stored ?? {}).not.toHaveProperty('signed')
      const { receipts } = await seeReceipts(elsewhere(), BO, reading, new Date())
      expect(receipts.flatMap(({ signed }) => signed ?? [])).toEqual([])
      if (call < 12) await round.stop()
      continue
    }
    outcomes.add('signed')
    await round.closes(reading)
    await round.settles(reading)
    const [settled] = (await round.records()).readings
    const digests = settled?.submissions.map(({ digest }) => digest)
    expect(leavesIn(answer.signed)).toHaveLength(2)
    for (const leaf of leavesIn(answer.signed)) expect(digests).toContain(leaf)
    if (call < 12) await round.stop()
  }
  expect([...outcomes].toSorted()).toEqual(['closed-meanwhile', 'reading-not-open', 'signed'])
}, 60_000)
