import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appendPosition, cachedRevisions, readRevisions } from '../../../functions/store/positions.ts'
import {
  cachedProposals,
  readProposals,
  tableProposal,
  tableTogether,
  withdrawProposal,
} from '../../../functions/store/proposals.ts'
import { openTable, type Table } from '../../../functions/store/table.ts'
import { type LocalTable, localTable } from '../../a-table.ts'
import { aPosition, aProposal } from '../../builders.ts'
import { seededRandom } from '../../fault-injection/plan.ts'

let local: LocalTable
beforeAll(async () => {
  local = await localTable()
})
afterAll(() => local.stop())

describe('what was only appended, from the cache', () => {
  test('is the same object until something is appended, in this process or another one', async () => {
    const [here, there] = [anotherProcess(), anotherProcess()]
    const reading = '1.terms.1'
    await tableProposal(here, aProposal({ id: 'one', reading }), 1)

    const first = await cachedProposals(here, reading, 1)
    expect(await cachedProposals(here, reading, 1)).toBe(first)

    await withdrawProposal(there, aProposal({ id: 'one', reading }), 1, '2026-03-02T09:00:00.000Z')
    const second = await cachedProposals(here, reading, 1)
    expect(second).not.toBe(first)
    expect(second.map(({ withdrawnAt }) => withdrawnAt)).toEqual(['2026-03-02T09:00:00.000Z'])
  })

  test('asks for no item again, only for their number', async () => {
    const asked: string[] = []
    const counted = anotherProcess()
    const table: Table = {
      ...counted,
      query: (pk, prefix) => {
        asked.push('items')
        return counted.query(pk, prefix)
      },
      count: (pk, prefix) => {
        asked.push('number')
        return counted.count(pk, prefix)
      },
    }
    await tableProposal(counted, aProposal({ id: 'one', reading: '2.terms.1' }), 1)

    for (let look = 0; look < 3; look += 1) await cachedProposals(table, '2.terms.1', 1)

    expect(asked).toEqual(['items', 'number', 'number'])
  })

  test.each([1, 2])('has what a read finds, also after other processes wrote, with %i shards', async (shards) => {
    const processes = [anotherProcess(), anotherProcess(), anotherProcess()]
    const reading = `${shards + 2}.terms.1`
    for (let step = 0; step < 12; step += 1) {
      const random = (of: string, most: number) => Math.floor(seededRandom(`${shards}`, of, step) * most)
      const [writer = local.table, looker = local.table] = [processes[random('w', 3)], processes[random('l', 3)]]
      const id = `p${random('p', 8)}`
      const participant = `someone${random('s', 2)}`
      const acts = [
        () => tableProposal(writer, aProposal({ id, reading }), shards),
        () => tableTogether(writer, [aProposal({ id: `${together(random('t', 9))}-1`, reading })], shards),
        () => withdrawProposal(writer, aProposal({ id, reading }), shards, '2026-03-02T09:00:00.000Z'),
        () => appendPosition(writer, aPosition({ reading, participant, revision: step + 1 }), shards),
      ]
      await acts[random('a', acts.length)]?.()

      expect(await cachedProposals(looker, reading, shards)).toEqual(await readProposals(local.table, reading, shards))
      for (const one of ['someone0', 'someone1']) {
        expect(await cachedRevisions(looker, reading, shards, one)).toEqual(
          await readRevisions(local.table, reading, shards, one),
        )
      }
    }
  })
})

function anotherProcess(): Table {
  return openTable(local.name, local.config)
}

/** An id as texts that are tabled together have. */
function together(number: number): string {
  return `${number}`.padStart(20, '0')
}
