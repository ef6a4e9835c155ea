import { afterEach, describe, expect, test } from 'vitest'
import { settleDueConfirmations } from '../functions/actions/settle-due-confirmations.ts'
import { startRound } from '../functions/actions/start-round.ts'
import { readRecord } from '../functions/record/read-record.ts'
import { readStanding } from '../functions/record/read-standing.ts'
import { verifyDialogue } from '../infra/verify/verify-dialogue.ts'
import { instrumentOf } from '../shared/instrument/instrument.ts'
import { toMarkdown } from '../shared/instrument/markdown.ts'
import { editionOf } from '../shared/proof/edition.ts'
import type { RoundRecord } from '../shared/record.ts'
import { standingAfter } from '../shared/standing/standing-after.ts'
import { standingDocument } from '../shared/standing/standing-document.ts'
import { daysFromNow } from './builders.ts'
import { aRoundToConfirm } from './functions/actions/a-round-to-confirm.ts'

const CLEO = { role: 'facilitator', id: 'cleo', name: 'Cleo', joinedAt: daysFromNow(-1) } as const
const WORKFLOW = { start: async () => {}, stateOf: async () => 'running' as const, wake: async () => true }

let it: Awaited<ReturnType<typeof aRoundToConfirm>>
afterEach(() => it.stop())

/** A published round that the sea side confirms, declines, or leaves. */
async function aRound(decision: 'confirm' | 'decline' | undefined, says: Readonly<Record<string, unknown>> = {}) {
  it = await aRoundToConfirm(says)
  await it.publishes()
  for (const one of [it.people.bo, it.people.bea]) if (decision !== undefined) await it.answers(one, decision)
}

const settle = () => settleDueConfirmations(it.table, () => new Date(daysFromNow(100)))
const recordOf = async (round: number): Promise<RoundRecord> =>
  JSON.parse(JSON.stringify(await readRecord(it.table, round)))

async function startNext() {
  const dependencies = { table: it.table, workflow: WORKFLOW, dialogue: it.round.dialogue }
  return startRound(dependencies, CLEO, { knowingly: true, now: new Date(daysFromNow(101)) })
}

describe('what stands after a confirmation', () => {
  test.each([
    ['confirm', {}, true, 'confirmed'],
    ['decline', {}, false, 'declined'],
    ['decline', { confirmation: { declined: 'stands' } }, true, 'declined'],
    [undefined, {}, true, 'lapsed'],
    [undefined, { confirmation: { lapsed: 'ends' } }, false, 'lapsed'],
    ['decline', { packageRule: 'single-undertaking' }, false, 'declined'],
  ] as const)('%s, with the rules %o: the basket stands is %s', async (decision, says, stands, outcome) => {
    await aRound(decision, { attribution: 'side', ...says })
    expect((await readStanding(it.table)).standing.baskets[0]).not.toHaveProperty('ended')

    await settle()
    const { standing } = await readStanding(it.table)

    expect(standing.baskets).toMatchObject([
      { id: '1.b1', ratified: [{ confirmations: [{ side: 'sea', outcome, ends: !stands }] }] },
    ])
    expect(standing.baskets[0]?.ended === undefined).toBe(stands)
    expect(standing.definitions).toHaveLength(1)
    expect(standing).toEqual(standingAfter([await recordOf(1)]))
  })

  test('is what the next round starts from, and the records verify in a row', async () => {
    await aRound('decline')
    await settle()
    const round = await startNext()

    const records = [await recordOf(1), await recordOf(2)]

    const link = records[0]?.confirmations?.[0]?.link
    expect(round.previous).toEqual({ round: 1, head: records[0]?.head, confirmations: [{ round: 1, link }] })
    expect(records[1]?.stands?.baskets).toEqual([])
    expect(verifyDialogue(records).mismatches).toEqual([])
    const removed = [{ ...records[0], confirmations: undefined }, records[1]].map((one) =>
      JSON.parse(JSON.stringify(one)),
    )
    expect(verifyDialogue(removed).mismatches).toMatchObject([
      { place: 'round 2: previous.confirmations', says: expect.stringContaining('a confirmation was removed') },
      { place: 'round 2: stands.baskets (1.b1)' },
      { place: 'round 2: stands.baskets' },
    ])
  })

  test('a basket that ends while the next round runs stands in its opening, and not in the text of today', async () => {
    await aRound('decline')
    await startNext()
    await settle()

    const records = [await recordOf(1), await recordOf(2)]

    expect(records[1]?.previous).not.toHaveProperty('confirmations')
    expect(records[1]?.stands?.baskets).toMatchObject([{ id: '1.b1' }])
    expect(verifyDialogue(records).mismatches).toEqual([])
    expect((await readStanding(it.table)).standing.baskets).toMatchObject([{ ended: { notConfirmed: {} } }])
  })
})

/** The lines of an instrument's documents. */
const linesOf = (documents: ReturnType<typeof instrumentOf>) => documents.flatMap((one) => toMarkdown(one).split('\n'))

describe('a new edition', () => {
  test.each([
    ['none', 'en', /Confirmed on .*, by a side that had accepted ad referendum\./],
    ['none', 'ru', /Подтверждено стороной, принявшей текст ad referendum, /],
    ['side', 'en', /Confirmed by the sea side on /],
    ['side', 'ru', /: текст подтверждён /],
  ] as const)('of the instrument dates the confirmation (%s, %s)', async (attribution, language, says) => {
    await aRound('confirm', { attribution })
    const before = instrumentOf(await recordOf(1), language)[0]
    await settle()
    const record = await recordOf(1)

    const [joint] = instrumentOf(editionOf(record, 'delegations'), language)

    expect(before?.symbol).toBe('PARLEY/river-and-sea/1')
    expect(joint?.symbol).toBe('PARLEY/river-and-sea/1/Rev.1')
    const text = joint === undefined ? '' : toMarkdown(joint)
    expect(text).toMatch(says)
    expect(text).toContain(record.confirmations?.[0]?.link)
    const inPublic = instrumentOf(editionOf(record, 'public'), language)
    const inComplete = instrumentOf(record, language)
    // Under `none` the public one leaves out the forms of so few acceptances, and says so. It dates the confirmation all the same.
    expect(linesOf(inPublic).filter((line) => !linesOf(inComplete).includes(line))).toHaveLength(
      attribution === 'none' ? 1 : 0,
    )
    expect(linesOf(inPublic).join('\n')).toMatch(says)
    if (attribution === 'none') expect(text).not.toMatch(/(Confirmed by|подтверждён).*(sea|море)/i)
    const { standing, last } = await readStanding(it.table)
    const document = last && standingDocument(standing, last.dialogue, language)
    expect(document === undefined ? '' : toMarkdown(document)).toMatch(says)
  })
})
