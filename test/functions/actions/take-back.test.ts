import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { takePosition, takePositionBack } from '../../../functions/actions/take-position.ts'
import { withdrawProposal } from '../../../functions/actions/withdraw-proposal.ts'
import { countReading } from '../../../functions/record/count-reading.ts'
import { closeReading } from '../../../functions/store/deadlines.ts'
import { appendPosition, participantsHeard, readRevisions } from '../../../functions/store/positions.ts'
import { tableProposal } from '../../../functions/store/proposals.ts'
import { openReading } from '../../../functions/store/readings.ts'
import { freezeRoll } from '../../../functions/store/rolls.ts'
import { startRound } from '../../../functions/store/rounds.ts'
import { seeReading } from '../../../functions/views/see-reading.ts'
import type { Reading } from '../../../shared/reading.ts'
import { type LocalTable, localTable } from '../../a-table.ts'
import { aParticipant, aPosition, aProposal, aReading, aRound, askedBy, daysFromNow } from '../../builders.ts'

const ADA = aParticipant()
const ABE = aParticipant({ id: 'abe' })
const ROUND = aRound()
const NOW = new Date()

describe('a position that is taken back', () => {
  let here: LocalTable
  let held = 0
  beforeAll(async () => {
    here = await localTable()
    await startRound(here.table, ROUND)
    await startRound(here.table, aRound({ round: 2, format: 'parley-record/2' }))
  })
  afterAll(() => here.stop())

  async function anOpenReading(round = 1): Promise<Reading> {
    held += 1
    const reading = aReading({ round, number: held })
    await freezeRoll(here.table, reading.id, reading.shards, { river: ['ada', 'abe'], sea: [] })
    await tableProposal(here.table, aProposal({ id: 'p1', reading: reading.id }), reading.shards)
    await openReading(here.table, reading)
    return reading
  }
  const target = ({ id }: Reading) => ({ reading: id, proposal: 'p1' })
  const take = (reading: Reading, seen = 0, who = ADA) =>
    takePosition(here.table, askedBy(who), target(reading), { stance: 'support' }, seen, NOW)
  const object = (reading: Reading) =>
    takePosition(here.table, askedBy(ADA), target(reading), { stance: 'object', change: { en: 'Less.' } }, 0, NOW)
  const takeBack = (reading: Reading, seen = 1, who = ADA) =>
    takePositionBack(here.table, askedBy(who), target(reading), seen, NOW)

  test('is a revision that says none, with a receipt whose digest is counted', async () => {
    const reading = await anOpenReading()
    await take(reading)

    const receipt = await takeBack(reading)

    const revisions = await readRevisions(here.table, reading.id, 1, 'ada')
    expect(revisions.map(({ stance }) => stance)).toEqual(['support', 'none'])
    expect(receipt).toMatchObject({ proposal: 'p1', revision: 2, statements: [] })
    expect([...(await countReading(here.table, reading, ROUND)).digests]).toContain(receipt.digest)
  })

  test('counts for nothing: its participant is not heard on the text, for its quorum neither', async () => {
    const reading = await anOpenReading()
    await take(reading)
    await take(reading, 0, ABE)
    await takeBack(reading)

    expect((await countReading(here.table, reading, ROUND)).counts).toEqual({ p1: { river: { support: 1 } } })
  })

  test('is an objection no more: its words are superseded', async () => {
    const reading = await anOpenReading()
    const { statements } = await object(reading)
    const before = await countReading(here.table, reading, ROUND)
    const { digest } = await takeBack(reading)

    const counted = await countReading(here.table, reading, ROUND)

    expect(before.counts).toEqual({ p1: { river: { object: 1 } } })
    expect(counted.counts).toEqual({})
    // The objection, its words, the revision that takes it back, and that the words do not stand any more.
    expect(new Set(counted.digests).size - new Set(before.digests).size).toBe(2)
    expect([...counted.digests]).toEqual(expect.arrayContaining([digest, ...statements]))
  })

  test('taken back twice by one request is taken back once, with one receipt', async () => {
    const reading = await anOpenReading()
    await take(reading)

    const [one, again] = [await takeBack(reading), await takeBack(reading)]

    expect(again).toEqual(one)
    expect(await readRevisions(here.table, reading.id, 1, 'ada')).toHaveLength(2)
  })

  test('can be taken again, and back again', async () => {
    const reading = await anOpenReading()
    await take(reading)
    await takeBack(reading)
    await take(reading, 2)

    expect(await takeBack(reading, 3)).toMatchObject({ revision: 4 })
  })

  test.each([
    ['no position was taken', 'no-position', async () => {}, 0],
    ['the revision does not exist', 'position-changed-meanwhile', async () => {}, 1],
    [
      'it was taken back before',
      'no-position',
      async (reading: Reading) => {
        await take(reading)
        await takeBack(reading)
      },
      2,
    ],
    [
      'it was changed meanwhile',
      'position-changed-meanwhile',
      async (reading: Reading) => {
        await take(reading)
        await take(reading, 1)
      },
      1,
    ],
  ] as const)('is refused if %s (%s)', async (_, code, before, seen) => {
    const reading = await anOpenReading()
    await before(reading)

    await expect(takeBack(reading, seen)).rejects.toMatchObject({ code, status: 409 })
  })

  test('is refused on a proposal that was withdrawn, and by whoever is not on the roll', async () => {
    const reading = await anOpenReading()
    await take(reading)
    await withdrawProposal(here.table, ADA, target(reading), NOW)

    await expect(takeBack(reading)).rejects.toMatchObject({ code: 'invalid' })
    await expect(takeBack(reading, 1, aParticipant({ id: 'late' }))).rejects.toMatchObject({ code: 'not-on-the-roll' })
  })

  test('is never acknowledged after the reading closed', async () => {
    const reading = await anOpenReading()
    await take(reading)
    await closeReading(here.table, reading, { at: daysFromNow(0), by: 'cleo', decision: 'settle' })

    await expect(takeBack(reading)).rejects.toMatchObject({ code: 'reading-not-open' })
  })

  test('is one of the 64 revisions that everybody has', async () => {
    const reading = await anOpenReading()
    await appendPosition(here.table, aPosition({ ...target(reading), revision: 64 }), 1)

    await expect(takeBack(reading, 64)).rejects.toMatchObject({ code: 'changed-too-often' })
  })

  test('is refused in a running round of the version before, whose verifier does not know it', async () => {
    const reading = await anOpenReading(2)
    await take(reading)

    await expect(takeBack(reading)).rejects.toMatchObject({ code: 'earlier-format', status: 409 })
    expect((await seeReading(here.table, ADA, reading.id, NOW)).may.takeBack).toBe(false)
  })

  test('is shown to its participant alone, who names its revision with the next position', async () => {
    const reading = await anOpenReading()
    await take(reading)
    const before = await seeReading(here.table, ABE, reading.id, NOW)
    await takeBack(reading)

    const [own, another] = [
      await seeReading(here.table, ADA, reading.id, NOW),
      await seeReading(here.table, ABE, reading.id, NOW),
    ]

    expect(own.proposals[0]?.position).toBeUndefined()
    expect(own.proposals[0]?.takenBack).toEqual({ revision: 2, takenAt: NOW.toISOString() })
    expect(another).toEqual(before)
  })

  test('does not tell the facilitator: who was heard stays heard, in any process', async () => {
    const reading = await anOpenReading()
    await take(reading)
    await takeBack(reading)

    expect([...(await participantsHeard(here.table, reading.id, 1, ['ada', 'abe']))]).toEqual(['ada'])
  })
})
