import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { recordDepartures } from '../../../functions/access/sessions.ts'
import { takePosition } from '../../../functions/actions/take-position.ts'
import { withdrawProposal } from '../../../functions/actions/withdraw-proposal.ts'
import { participantKey } from '../../../functions/store/keys/keys-of-people.ts'
import { addParticipant } from '../../../functions/store/participants.ts'
import { findReading } from '../../../functions/store/readings.ts'
import type { Table } from '../../../functions/store/table.ts'
import { seeAwaits } from '../../../functions/views/see-awaits.ts'
import { seeReadingPage } from '../../../functions/views/see-reading-page.ts'
import type { Participant } from '../../../shared/participant.ts'
import { aParticipant, askedBy, daysFromNow } from '../../builders.ts'
import { CLEO } from '../actions/a-reading-with-co-chairs.ts'
import { ACTS, on, READING, tables } from '../actions/acts-in-a-reading.ts'
import { elsewhere } from '../actions/closing-beside.ts'
import { ADA, aRoundByHand, BO } from '../round/a-round-by-hand.ts'

const OLU: Participant = { role: 'observer', id: 'olu', name: 'Olu', joinedAt: daysFromNow(-1) }
/** Added after the reading was opened. */
const ABE = aParticipant({ id: 'abe', name: 'Abe' })
const EVERYBODY = [ADA, BO, CLEO, OLU]

let round: Awaited<ReturnType<typeof aRoundByHand>>
beforeEach(async () => {
  round = await aRoundByHand()
  await round.opens('terms')
})
afterEach(() => round.stop())

describe('a process that has cached a reading shows each person exactly what one shows that has cached nothing', () => {
  test.each(Object.keys(ACTS))('right after %s was acknowledged, here or elsewhere', async (name) => {
    const act = ACTS[name]
    const there = elsewhere(round)
    const id = (await act?.before?.(round.table)) ?? ''
    await tables(round.table, 'Another text')
    const before = await looks(elsewhere(round), IN_AN_HOUR)
    // A facilitator sets aside what has appeared; nobody adds to a batch that has appeared.
    const at = act?.by === CLEO ? IN_AN_HOUR : NOW
    for (const process of [round.table, there]) await looks(process, at)

    await act?.submit(round.table, id)

    expect(await looks(elsewhere(round), IN_AN_HOUR)).not.toEqual(before)
    for (const when of [at, IN_AN_HOUR]) {
      const cold = await looks(elsewhere(round), when)
      for (const process of [round.table, there, there]) expect(await looks(process, when)).toEqual(cold)
    }
  })

  test('and nobody another person’s position', async () => {
    const there = elsewhere(round)
    const id = await tables(round.table, 'Reach')
    for (const process of [round.table, there]) await looks(process)
    // As many of each, so that their number alone tells nothing.
    for (const one of [ADA, BO]) {
      const position = { stance: 'object', change: { en: `Words of ${one.name}.` } } as const
      await takePosition(there, askedBy(one), on(id), position, 0, new Date())
    }

    for (const process of [round.table, there, there]) {
      const said = (await looks(process)).map((page) => JSON.stringify(page).match(/Words of \w+/g))
      expect(said).toEqual([['Words of Ada'], ['Words of Bo'], null, null])
    }
  })

  test('and their side who of it was admitted anew, before the new session is found', async () => {
    const there = elsewhere(round)
    for (const process of [round.table, there]) await looks(process)
    await addParticipant(round.table, ABE, 'salt')
    // As a recovery leaves it that somebody has just redeemed.
    const redeemed = { set: 'recoveries = :at, departures = :one', values: { ':at': [daysFromNow(0)], ':one': 1 } }
    await round.table.update(participantKey(ABE.id), { ...redeemed, when: 'attribute_exists(pk)' })

    await recordDepartures(round.table, ABE.id)

    for (const process of [round.table, there, there]) {
      const seen = (await looks(process)).map(({ caucus }) => caucus?.admittedAnew?.map(({ name }) => name))
      expect(seen).toEqual([['Abe'], undefined, undefined, undefined])
    }
  })

  test('also what awaits them', async () => {
    const there = elsewhere(round)
    const id = await tables(round.table, 'Reach')
    expect(await awaits(there)).toEqual([1, 1])
    await takePosition(round.table, askedBy(ADA), on(id), { stance: 'support' }, 0, new Date())
    expect(await awaits(there)).toEqual([0, 1])
    await tables(round.table, 'Range')
    expect(await awaits(there)).toEqual([1, 2])
    await withdrawProposal(round.table, ADA, on(id), new Date())
    expect(await awaits(there)).toEqual([1, 1])
  })
})

/** What everybody sees on the page of the reading. */
function looks(table: Table, at = NOW) {
  return Promise.all(EVERYBODY.map((one) => seeReadingPage(table, one, READING, undefined, at)))
}

const NOW = new Date()
/** When the first batch of statements has appeared. */
const IN_AN_HOUR = new Date(NOW.getTime() + 60 * 60 * 1_000)

/** How many texts await the two participants. */
async function awaits(table: Table): Promise<readonly number[]> {
  const reading = await findReading(table, READING)
  const readings = reading === undefined ? [] : [reading]
  const seen = [ADA, BO].map((one) => seeAwaits(table, one, readings, round.round, new Date()))
  return (await Promise.all(seen)).map(({ texts }) => texts)
}
