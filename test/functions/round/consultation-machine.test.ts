import { afterEach, describe, expect, test } from 'vitest'
import { continueConsultation, openConsultations } from '../../../functions/actions/continue-consultation.ts'
import * as environment from '../../../functions/environment/environment.ts'
import { handler as await_ } from '../../../functions/round/await-the-sides.ts'
import { handler as look } from '../../../functions/round/look-at-the-consultation.ts'
import { taskTokensOf } from '../../../functions/store/machine-tokens.ts'
import { readRegister } from '../../../functions/store/register-events.ts'
import { aStack, eventually, type Person } from '../../a-stack.ts'
import { CLAUSE, storeWhatStands } from '../../what-stands.ts'

let running: Awaited<ReturnType<typeof aStack>>
afterEach(() => running.stop())

const SECONDS = 1 / 86_400

async function begins(consultation: Readonly<Record<string, unknown>>) {
  running = await aStack({ consultation: { quorum: 1, ...consultation } })
  await storeWhatStands(running.stack.table, running.stack.dialogue)
}

/** @returns the id of the consultation */
async function drafts(who: Person): Promise<string> {
  const written = { kind: 'concern', clause: CLAUSE, words: { en: 'A ship was stopped.' } }
  return (await who.ask<{ id: string }>('POST', '/api/consultations', written, crypto.randomUUID())).body.id
}

async function supports(who: Person, id: string, draft = id) {
  const at = `/api/consultations/${id}/drafts/${draft}/position`
  return who.ask('PUT', at, { support: true, revision: 0 })
}

async function decides(one: Person, other: Person, id: string, content: object): Promise<void> {
  const at = `/api/consultations/${id}/drafts`
  const { body } = await one.ask<{ draft: string }>('POST', at, content, crypto.randomUUID())
  await supports(other, id, body.draft)
}

const kinds = async () => (await readRegister(running.stack.table)).events.map(({ is }) => is)
const ended = (execution = 1) => {
  const { consultations } = running.stack
  const [found] = consultations.all().filter(({ name }) => name.endsWith(`-${execution}`))
  return found?.ended?.status
}
/** Waits until the machine waits. */
const waits = (id: string) =>
  eventually('the machine to wait', async () => {
    const tokens = await taskTokensOf(running.stack.table, { consultation: id })
    return running.stack.consultations.tokens.waiting > 0 && tokens.length > 0 ? tokens : undefined
  })

describe('one execution of a consultation', () => {
  test('starts with its draft, waits for the sides, and ends when it is closed', async () => {
    await begins({})
    const { ada, abe, bo, bea } = running.company
    const id = await drafts(ada)
    expect(running.stack.consultations.all().map(({ name }) => name)).toEqual([`consultation-${id}-1`])
    await waits(id)

    await supports(abe, id)
    await decides(bo, bea, id, { purpose: 'answer', words: { en: 'It was not.' } })
    expect(ended()).toBeUndefined()
    await decides(abe, ada, id, { purpose: 'closing', outcome: 'not-agreed' })

    expect(await eventually('the execution to end', async () => ended())).toBe('SUCCEEDED')
    expect(await kinds()).toEqual(['made', 'transmitted', 'answered', 'closed'])
  })

  test('lets a draft lapse at its date, and nobody had to ask for it', async () => {
    await begins({ draftDays: 2 * SECONDS })
    const id = await drafts(running.company.ada)

    expect(await eventually('the draft to lapse', async () => ended())).toBe('SUCCEEDED')

    const seen = await running.company.ada.ask('GET', `/api/consultations/${id}`)
    expect(seen.body).toMatchObject({ phase: 'over', yours: { purposes: [] } })
    expect(await openConsultations(running.stack.table)).toEqual([])
    expect(await kinds()).toEqual([])
  })

  test('goes on at each date: without an answer, and then for review', async () => {
    await begins({ answerDays: 2 * SECONDS, closeDays: 2 * SECONDS })
    const { ada, abe } = running.company
    const id = await drafts(ada)
    await supports(abe, id)

    expect(await eventually('the execution to end', async () => ended())).toBe('SUCCEEDED')

    expect(await kinds()).toEqual(['made', 'transmitted', 'unanswered', 'closed'])
    const { body } = await ada.ask('GET', `/api/consultations/${id}`)
    expect(body).toMatchObject({ phase: 'closed', closed: { outcome: 'for-review', byRule: true } })
  })

  test('that was stopped is continued by another one, which goes on from the table', async () => {
    await begins({ answerDays: 3 * SECONDS, closeDays: 20 })
    const { ada, abe, bea } = running.company
    const { consultations, table } = running.stack
    const id = await drafts(ada)
    for (const { executionArn } of consultations.all()) consultations.stop(executionArn, 'Fog', 'by the test')
    await supports(abe, id)

    for (const one of await openConsultations(table)) {
      await continueConsultation(table, environment.consultationMachine(), one)
      await continueConsultation(table, environment.consultationMachine(), one)
    }

    expect(consultations.all().map(({ name }) => name)).toEqual([`consultation-${id}-1`, `consultation-${id}-2`])
    await eventually('the date to pass', async () => ((await kinds()).includes('unanswered') ? true : undefined))
    expect(await bea.ask('GET', `/api/consultations/${id}`)).toMatchObject({ body: { phase: 'answered' } })
  })

  test('every step has the effect of once when it is run twice', async () => {
    await begins({})
    const { ada, abe } = running.company
    const id = await drafts(ada)
    await supports(abe, id)
    const [first, second] = [await look({ consultation: id }), await look({ consultation: id })]

    expect(second).toMatchObject({ consultation: id, next: 'wait' })
    expect(first).toMatchObject({ until: second.next === 'wait' ? second.until : '' })
    expect(await kinds()).toEqual(['made', 'transmitted'])
    if (second.next !== 'wait') throw new TypeError('it waits')
    const waiting = { consultation: id, until: second.until, taskToken: 'a token of nobody' }
    await await_(waiting)
    await await_(waiting)
    const tokens = await taskTokensOf(running.stack.table, { consultation: id })
    expect(tokens.filter((one) => one === waiting.taskToken)).toHaveLength(1)
    await expect(look({ consultation: '0'.repeat(20) })).rejects.toThrow('there is no consultation')
  })
})
