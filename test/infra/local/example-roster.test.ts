import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { putOnRoster } from '../../../functions/actions/invite-participant.ts'
import { readRoster } from '../../../functions/store/participants.ts'
import { exampleRoster, invitations } from '../../../infra/local/example-roster.ts'
import { localTable } from '../../a-table.ts'
import { aDialogue } from '../../builders.ts'

describe('the example roster', () => {
  let here: Awaited<ReturnType<typeof localTable>>
  beforeEach(async () => {
    here = await localTable()
  })
  afterEach(() => here.stop())

  test('of a dialogue with co-chairs has one for each side, named for it, once', async () => {
    const dialogue = aDialogue({ coChairs: true })

    await exampleRoster({ dialogue, table: here.table })
    await exampleRoster({ dialogue, table: here.table })

    expect(await invited(dialogue)).toEqual(['Co-chair (The river side)', 'Co-chair (The sea side)'])
    const roster = await readRoster(here.table)
    expect(roster.map((one) => one.role === 'facilitator' && one.convenedBy).toSorted()).toEqual(['river', 'sea'])
  })

  test('adds no co-chair for a side that has one, and the invitations say whose co-chair each is', async () => {
    const dialogue = aDialogue({ coChairs: true })
    const rex = { role: 'facilitator', name: 'Rex', convenedBy: 'sea' } as const
    await putOnRoster(here.table, rex, dialogue, new Date())

    await exampleRoster({ dialogue, table: here.table })

    expect(await invited(dialogue)).toEqual(['Co-chair (The river side)', 'Rex, co-chair (The sea side)'])
  })

  test('of a dialogue with co-chairs that has a roster of its own keeps everybody on it', async () => {
    const dialogue = aDialogue({
      slug: 'us-russia',
      coChairs: true,
      sides: ['us', 'russia'].map((id) => ({ id, name: { en: id } })),
    })

    await exampleRoster({ dialogue, table: here.table })

    const whom = await invited(dialogue)
    expect(whom.slice(0, 4)).toEqual([
      'Annika Sorvali, facilitator',
      'Co-chair (russia)',
      'Co-chair (us)',
      'Luc Ferrandier, facilitator',
    ])
    expect(whom).toContain('Eleanor Whitlock, us')
  })

  test('of a dialogue without co-chairs and without a roster has one facilitator', async () => {
    const dialogue = aDialogue()

    await exampleRoster({ dialogue, table: here.table })

    expect(await invited(dialogue)).toEqual(['Facilitator, facilitator'])
  })

  async function invited(dialogue: ReturnType<typeof aDialogue>): Promise<readonly string[]> {
    const made = await invitations({ dialogue, table: here.table, origin: 'http://localhost' })
    return made.map(({ whom }) => whom)
  }
})
