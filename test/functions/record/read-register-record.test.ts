import { afterEach, describe, expect, test } from 'vitest'
import { draftConsultation } from '../../../functions/actions/draft-consultation.ts'
import { draftForSide } from '../../../functions/actions/draft-for-side.ts'
import { startRound } from '../../../functions/actions/start-round.ts'
import { readRecord } from '../../../functions/record/read-record.ts'
import { readRegisterEdition } from '../../../functions/record/read-register-record.ts'
import { readStanding } from '../../../functions/record/read-standing.ts'
import { verifyDialogue } from '../../../infra/verify/verify-dialogue.ts'
import { verifyRegister } from '../../../infra/verify/verify-register.ts'
import { USUAL_CONSULTATION } from '../../../shared/consultation/consultation-rules.ts'
import type { RegisterRecord } from '../../../shared/consultation/recorded-register.ts'
import { daysFromNow } from '../../builders.ts'
import type { Open } from '../../infra/verify/a-forgery.ts'
import { ANA, aConsultation, CLEO } from '../actions/a-consultation.ts'
import { aRoundToConfirm, BEA } from '../actions/a-round-to-confirm.ts'
import { ADA, BO } from '../round/a-round-by-hand.ts'

let it: Awaited<ReturnType<typeof aConsultation>>
afterEach(() => it.stop())

type Asked = Parameters<typeof readRegisterEdition>[2]

async function read(edition: Asked): Promise<RegisterRecord> {
  return JSON.parse(JSON.stringify(await readRegisterEdition(it.table, it.dialogue.slug, edition)))
}

describe('the record of the register', () => {
  test('verifies in every edition, by the answers that were stored', async () => {
    it = await aConsultation()
    const id = await it.makes()
    await it.answers(id)
    await it.closes(id)

    const complete = await read('complete')

    expect(complete.events.map(({ event }) => event?.is)).toEqual(['made', 'transmitted', 'answered', 'closed'])
    expect(verifyRegister(complete)).toMatchObject({ mismatches: [], covered: 0, consultations: 1, recounted: 3 })
    for (const edition of ['delegations', { for: BO }, { for: CLEO }] as const) {
      const shown = await read(edition)
      expect(verifyRegister(shown)).toMatchObject({ mismatches: [], covered: 0, recounted: 0 })
      expect(JSON.stringify(shown)).not.toContain('"voice"')
      expect(shown.head).toBe(complete.head)
    }
    expect(await read('public')).toMatchObject({ events: [] })
  })

  test('names nobody, and has no secret', async () => {
    it = await aConsultation()
    await it.makes()

    const said = JSON.stringify(await read('complete'))

    for (const hidden of [ADA.id, ANA.id, ADA.name, ANA.name, 'secret']) expect(said).not.toContain(`"${hidden}"`)
  })

  test('has nothing of what is not passed on, in any edition', async () => {
    it = await aConsultation({ quorum: 1, transmission: 'by-facilitators' })
    const [waits, id] = [await it.makes(new Date(), 'it waits'), await it.makes()]
    const before = await read('complete')
    await it.transmits(CLEO, id)

    const shown = await Promise.all([{ for: ADA }, { for: CLEO }, { for: BO }, 'complete' as const].map(read))

    expect(before.events).toEqual([])
    for (const one of shown) {
      expect(JSON.stringify(one)).not.toContain(waits)
      expect(one.events.map(({ place, event }) => [place?.number, place?.consultation, event?.is])).toEqual([
        [1, 1, 'made'],
        [2, undefined, 'transmitted'],
      ])
      expect(verifyRegister(one).mismatches).toEqual([])
    }
  })

  test('shows the public a consultation when every side consented, and before that nothing of it', async () => {
    it = await aConsultation()
    const id = await it.makes()
    await it.closes(id)
    for (const people of [
      [ADA, ANA],
      [BO, BEA],
    ] as const) {
      expect((await read('public')).events).toEqual([])
      const { draft } = await it.tables(people[0], id, { purpose: 'publication' }, new Date(), `of ${people[0].id}`)
      await it.supports(people[1], id, { draft })
    }

    const shown = await read('public')

    expect(shown.events.map(({ event }) => event?.is)).toEqual([
      'made',
      'transmitted',
      'closed',
      'consented',
      'consented',
    ])
    expect(verifyRegister(shown)).toMatchObject({ mismatches: [], consultations: 1 })
    expect(shown).not.toHaveProperty('head')
  })

  test('does not verify with an answer left out', async () => {
    it = await aConsultation()
    const id = await it.makes()
    await it.answers(id, new Date(daysFromNow(1)))
    const forged = structuredClone(await read('complete')) as Open
    forged.events[2].submissions.splice(0, 1)

    expect(verifyRegister(forged).mismatches.map(({ place }) => place)).toEqual(
      expect.arrayContaining(['events[2].event.decision.root', 'events[2].event.decision.counted']),
    )
  })
})

describe('the register and the rounds of a dialogue', () => {
  test('the opening of the next round seals it, with the agenda', async () => {
    const played = await aRoundToConfirm()
    await played.publishes()
    const { table } = played
    const dialogue = { ...played.round.dialogue, consultation: USUAL_CONSULTATION }
    const machine = { start: async () => {}, stateOf: async () => 'running' as const, wake: async () => true }
    const recordOf = async (round: number) => JSON.parse(JSON.stringify(await readRecord(table, round)))
    const clause = (await readStanding(table)).standing.baskets[0]?.clauses[0]?.id ?? ''
    const on = { table, consultations: machine, dialogue }
    // The river side has one member, whose support is enough.
    const drafted = { kind: 'concern', clause, words: { en: 'Does this cover letters?' }, key: 'a-key' } as const
    const { id } = await draftConsultation(on, ADA, drafted, new Date())
    const round = await startRound({ table, workflow: machine, dialogue }, CLEO, { knowingly: true, now: new Date() })
    const content = { purpose: 'closing', outcome: 'clarified' } as const
    await draftForSide(on, ADA, { consultation: id, content, key: 'another-key' }, new Date())
    const register = JSON.parse(JSON.stringify(await readRegisterEdition(table, dialogue.slug, 'complete')))
    const records = [await recordOf(1), await recordOf(2)]
    await played.stop()

    expect(register.events).toHaveLength(3)
    expect(round.register).toEqual({ events: 2, head: register.events[1].link })
    expect(records[1].agenda.consultations).toMatchObject([{ consultation: id, number: 1, state: 'open' }])
    expect(verifyDialogue(records, undefined, register).mismatches).toEqual([])
    const removed = verifyDialogue(records, undefined, { ...register, events: [], head: undefined })
    expect(removed.mismatches).toMatchObject([{ says: expect.stringContaining('a consultation was removed') }])
  })
})
