import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { consentToDraft, tableChairsTexts } from '../../../functions/actions/table-chairs-texts.ts'
import { takePosition } from '../../../functions/actions/take-position.ts'
import { lookUpsOf, type StoredReceipt } from '../../../functions/platform/refusal.ts'
import { closeReading } from '../../../functions/store/deadlines.ts'
import { addParticipant } from '../../../functions/store/participants.ts'
import { appendPosition } from '../../../functions/store/positions.ts'
import type { Table } from '../../../functions/store/table.ts'
import { seeReceipt } from '../../../functions/views/see-receipt.ts'
import type { Participant } from '../../../shared/participant.ts'
import { aDefinition, aParticipant, aPosition, askedBy, daysFromNow } from '../../builders.ts'
import { ADA, aRoundByHand, BO } from '../round/a-round-by-hand.ts'
import { aRoundWithCoChairs, CLEO, REX } from './a-reading-with-co-chairs.ts'
import { ACTS, READING } from './acts-in-a-reading.ts'
import { closing, elsewhere, refusalOf } from './closing-beside.ts'

const ABE = aParticipant({ id: 'abe', name: 'Abe' })
const OLU = { role: 'observer', id: 'olu', name: 'Olu', joinedAt: daysFromNow(-1) } as const
const UNKNOWN = 'ab'.repeat(32)

let round: Awaited<ReturnType<typeof aRoundByHand>>
beforeEach(async () => {
  round = await aRoundByHand()
  await addParticipant(round.table, ABE, 'salt')
  await round.opens('terms')
})
afterEach(() => round.stop())

describe.each(Object.entries(ACTS))('%s that arrives while the reading closes', (_, { by, before, submit, other }) => {
  const arrange = async () => (await before?.(round.table)) ?? ''

  test('is refused with its receipt, also when it is sent again; only its author is told that it was counted', async () => {
    const id = await arrange()

    const first = await refusalOf(submit(closing(round, READING, 'after'), id))
    const again = await refusalOf(submit(round.table, id))
    const another = await refusalOf(other(round.table, id))
    const early = await seen(by, digestIn(first.stored))
    await round.settles(READING)
    const later = await refusalOf(submit(round.table, id))

    const same = { code: 'closed-meanwhile', stored: first.stored, message: first.message }
    expect([first, again, later]).toMatchObject([same, same, same])
    expect(another.code).toBe('reading-not-open')
    expect(early).toMatchObject({ counted: 'not-settled-yet' })
    expect(await seen(by, digestIn(first.stored))).toMatchObject({ counted: 'yes' })
    await expectToldNobodyElse(by, digestIn(first.stored))
  })

  test('was not counted if it came after the count', async () => {
    const id = await arrange()
    const { stored } = await refusalOf(submit(closing(round, READING, 'before'), id))

    expect(await seen(by, digestIn(stored))).toMatchObject({ counted: 'no' })
    await expectToldNobodyElse(by, digestIn(stored))
  })
})

test('a position is answered the same when it is sent again after a later one', async () => {
  const proposal = await round.tables(READING, aDefinition())
  const takes = (stance: 'support' | 'abstain', seen: number, table: Table = round.table) =>
    takePosition(table, askedBy(ADA), { reading: READING, proposal }, { stance }, seen, new Date())
  await takes('support', 0)
  const first = await refusalOf(takes('abstain', 1, closing(round, READING, 'after')))
  const later = { reading: READING, proposal, participant: ADA.id, side: ADA.side, revision: 3 } as const
  await appendPosition(round.table, aPosition(later), 1)

  // Another process: this one takes the reading for open for a second.
  const again = await refusalOf(takes('abstain', 1, elsewhere(round)))

  expect(again).toMatchObject({ code: 'closed-meanwhile', stored: first.stored })
})

test('a consent that arrives while the reading closes is refused with the receipts of the texts, also when it is sent again', async () => {
  const chaired = await aRoundWithCoChairs()
  const id = await chaired.anOpenReading()
  const texts = [{ body: aDefinition('Reach') }, { body: aDefinition('Range') }]
  const moved = await tableChairsTexts(chaired.table, CLEO, { reading: id, texts, key: 'one' }, new Date())
  const consented = { reading: id, draft: 'moved' in moved ? moved.moved : '', motion: 1 }
  const closes = { at: daysFromNow(0), by: 'cleo', decision: 'settle' } as const
  const late: Table = {
    ...chaired.table,
    async putNew(key, stored) {
      await chaired.table.putNew(key, stored)
      if (key.pk.startsWith(`READING#${id}#`)) await closeReading(chaired.table, await chaired.read(id), closes)
    },
  }

  const first = await refusalOf(consentToDraft(late, REX, consented, new Date()))
  const again = await refusalOf(consentToDraft(chaired.table, REX, consented, new Date()))

  expect([first.code, again.code]).toEqual(['closed-meanwhile', 'closed-meanwhile'])
  expect(lookUpsOf(first.stored ?? { reading: id, texts: [] })).toHaveLength(2)
  expect(again.stored).toEqual(first.stored)
  await chaired.stop()
})

function digestIn(stored: StoredReceipt | undefined): string {
  const [path = ''] = stored === undefined ? [] : lookUpsOf(stored)
  return path.split('/').at(-1) ?? ''
}

function seen(viewer: Participant, digest: string) {
  return seeReceipt(elsewhere(round), viewer, { reading: READING, digest }, new Date())
}

/** For everybody else it is as if there were nothing, as for a digest that nothing has. */
async function expectToldNobodyElse({ id }: Participant, digest: string): Promise<void> {
  for (const viewer of [ADA, ABE, BO, CLEO].filter((one) => one.id !== id)) {
    const [refused, unknown] = [await refusalOf(seen(viewer, digest)), await refusalOf(seen(viewer, UNKNOWN))]
    expect(refused).toMatchObject({ code: 'no-such-receipt', message: unknown.message })
  }
  expect(await refusalOf(seen(OLU, digest))).toMatchObject({ code: 'forbidden' })
}
