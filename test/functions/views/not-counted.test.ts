import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { takePosition } from '../../../functions/actions/take-position.ts'
import { SORT } from '../../../functions/store/keys/keys-of-readings.ts'
import { tableProposal as store, withdrawProposal as withdraw } from '../../../functions/store/proposals.ts'
import type { Table } from '../../../functions/store/table.ts'
import type { ReadingView } from '../../../functions/views/reading-view.ts'
import { seeReading } from '../../../functions/views/see-reading.ts'
import { aDefinition, aProposal, askedBy } from '../../builders.ts'
import { on, READING, tables } from '../actions/acts-in-a-reading.ts'
import { closing, elsewhere, refusalOf } from '../actions/closing-beside.ts'
import { ADA, aRoundByHand } from '../round/a-round-by-hand.ts'

let round: Awaited<ReturnType<typeof aRoundByHand>>
beforeEach(async () => {
  round = await aRoundByHand()
  await round.opens('terms')
})
afterEach(() => round.stop())

describe('after the settlement nobody is shown as recorded what was not counted', () => {
  test('neither a position nor a text nor a withdrawal', async () => {
    const [first, second] = [await tables(round.table, 'Reach'), await tables(round.table, 'Range')]
    const late = closing(round, READING, 'before')

    await refusalOf(
      takePosition(late, askedBy(ADA), on(first), { stance: 'object', change: { en: 'No.' } }, 0, new Date()),
    )
    await store(round.table, aProposal({ id: 'late', reading: READING, body: aDefinition('Late') }), 1)
    await withdraw(round.table, aProposal({ id: second, reading: READING }), 1, new Date().toISOString())

    const { proposals } = await seeReading(elsewhere(round), ADA, READING, new Date())
    expect(proposals.map((one) => [one.id, one.position, one.withdrawn])).toEqual(
      [second, first].map((id) => [id, undefined, false]),
    )
  })

  test('and a position that was counted stays', async () => {
    const id = await tables(round.table, 'Reach')
    await takePosition(round.table, askedBy(ADA), on(id), { stance: 'support' }, 0, new Date())
    await refusalOf(
      takePosition(closing(round, READING, 'before'), askedBy(ADA), on(id), { stance: 'accept' }, 1, new Date()),
    )

    const { proposals } = await seeReading(elsewhere(round), ADA, READING, new Date())

    expect(proposals[0]?.position).toMatchObject({ stance: 'support', revision: 1 })
  })

  test('what was counted is read once for all late positions, and by a process no second time', async () => {
    for (const term of ['Reach', 'Range', 'Aim']) {
      const id = await tables(round.table, term)
      await takePosition(round.table, askedBy(ADA), on(id), { stance: 'support' }, 0, new Date())
    }
    await round.closes(READING)
    await round.settles(READING)
    const { table, asked } = noting(elsewhere(round))

    const looks: ReadingView[] = []
    const times: number[] = []
    for (let look = 0; look < 2; look += 1) {
      looks.push(await seeReading(table, ADA, READING, new Date()))
      times.push(asked.splice(0).filter((prefix) => prefix.startsWith(SORT.counted)).length)
    }

    expect(looks.map(({ proposals }) => proposals.map((one) => one.position?.stance))).toEqual(
      looks.map(() => ['support', 'support', 'support']),
    )
    // For the objections, and for somebody's own positions.
    expect(times).toEqual([2, 0])
  })
})

/** The table, and the beginnings of the keys that are queried in it. */
function noting(table: Table): { readonly table: Table; readonly asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    table: {
      ...table,
      query(pk, prefix) {
        asked.push(prefix ?? '')
        return table.query(pk, prefix)
      },
    },
  }
}
