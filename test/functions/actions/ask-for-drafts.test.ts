import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { askForDrafts } from '../../../functions/actions/ask-for-drafts.ts'
import { handler } from '../../../functions/drafting/draft-for-reading.ts'
import { findRun, readDrafted } from '../../../functions/store/model-drafts.ts'
import { openReading } from '../../../functions/store/readings.ts'
import { startRound } from '../../../functions/store/rounds.ts'
import { seeModelDrafts } from '../../../functions/views/model-drafts-view.ts'
import { ENVIRONMENT } from '../../../shared/environment-names.ts'
import type { MediatorsBrief } from '../../../shared/mediation/mediators-brief.ts'
import type { Participant } from '../../../shared/participant.ts'
import { aModel, aScript, type Heard, type Reply } from '../../a-model.ts'
import { type LocalTable, localTable } from '../../a-table.ts'
import { aDialogue, aRound, aSettledReading } from '../../builders.ts'
import { aBrief, clause } from '../../shared/mediation/a-brief.ts'

const READING = '1.commitments.b1.1'
const CLEO: Participant = { role: 'facilitator', id: 'cleo', name: 'Cleo', joinedAt: new Date(0).toISOString() }
const REVISED = clause('telling it within a day')
const RULES = { model: 'amazon.nova-pro-v1:0', answerTokens: 1_000 }

let local: LocalTable
let model: Awaited<ReturnType<typeof aModel>>
let reply: (heard: Heard) => Reply
let events: unknown[]
let now: Date

beforeEach(async () => {
  local = await localTable()
  reply = aScript({ drafts: [clause('telling it soon')], revised: REVISED })
  model = await aModel((heard) => reply(heard))
  events = []
  now = new Date()
  vi.stubEnv(ENVIRONMENT.table, local.name)
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', local.config.endpoint)
  vi.stubEnv('AWS_ENDPOINT_URL_BEDROCK_RUNTIME', model.endpoint)
  vi.stubEnv('AWS_REGION', local.config.region)
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local')
})
afterEach(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await model.stop()
  await local.stop()
})

/** Two matters, each with an alternative. */
const BRIEF: MediatorsBrief = {
  ...aBrief({}),
  texts: ['one', 'two'].flatMap(
    (matter) =>
      aBrief({
        [`${matter}a`]: { body: clause(`telling it ${matter}`), agreedBy: ['river'], competes: matter },
        [`${matter}b`]: { body: clause(`never telling it ${matter}`), agreedBy: ['sea'], competes: matter },
      }).texts,
  ),
}

async function arrange(says: Readonly<Record<string, unknown>> = { mediator: RULES }) {
  const dialogue = aDialogue(says)
  await startRound(local.table, aRound({ dialogue }))
  await openReading(local.table, aSettledReading({ id: READING, stage: 'commitments' }))
  return { id: READING, round: 1, dialogue }
}

const ask = (at = now, brief = BRIEF) =>
  askForDrafts(local.table, async (event) => void events.push(event), CLEO, brief, at)

describe('drafts of a model that are asked for', () => {
  test('are begun once, by one event, however often a facilitator asks and the event is delivered', async () => {
    await arrange()
    await Promise.all([ask(), ask()])
    await ask()

    await Promise.all([handler(events[0]), handler(events[0])])
    await ask()

    expect(events).toEqual([{ reading: READING, run: 1 }])
    expect(model.heard.filter(({ task }) => task === 'draft')).toHaveLength(2)
    expect((await readDrafted(local.table, READING)).map(({ competes }) => competes)).toEqual(['one', 'two'])
  })

  test('go on if the answer to their start was lost: what has begun is not ended, nor begun a second time', async () => {
    const { dialogue } = await arrange()
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const startedAndLost = async (event: unknown) => {
      await handler(event)
      throw new Error('timed out')
    }

    await askForDrafts(local.table, startedAndLost, CLEO, BRIEF, now)

    const seen = await seeModelDrafts(local.table, { id: READING, round: 1 }, { dialogue }, now)
    expect(seen).toMatchObject({ state: 'done' })
    expect(seen).not.toHaveProperty('trouble')
  })

  test('go on with the matters that are left when they are asked for again after a trouble', async () => {
    const { dialogue } = await arrange()
    const usual = reply
    reply = (heard) => (heard.whole.includes('telling it two') ? { fails: 'AccessDeniedException' } : usual(heard))
    vi.spyOn(console, 'error').mockImplementation(() => {})
    await ask()
    await handler(events[0])
    const before = await seeModelDrafts(local.table, { id: READING, round: 1 }, { dialogue }, now)
    reply = usual

    await ask()
    await handler(events[1])

    const after = await seeModelDrafts(local.table, { id: READING, round: 1 }, { dialogue }, now)
    expect(before).toMatchObject({ state: 'stopped', trouble: 'no-access', asked: 2, matters: [{ competes: 'one' }] })
    expect(after).toMatchObject({ state: 'done', matters: [{ competes: 'one' }, { competes: 'two' }] })
    expect(after).not.toHaveProperty('trouble')
    expect(after?.matters.flatMap(({ candidates }) => candidates.map(({ id }) => id))).toEqual(
      ['b1', 'b2', 'b3', 'b4'].map((id) => `${READING}.${id}`),
    )
    expect(model.heard.filter(({ task, whole }) => task === 'draft' && whole.includes('telling it one'))).toHaveLength(
      1,
    )
  })

  test('are said to have stopped when their time is over, and can be asked for again', async () => {
    const { dialogue } = await arrange()
    await ask()
    const later = new Date(now.getTime() + 7 * 60_000)

    const seen = await seeModelDrafts(local.table, { id: READING, round: 1 }, { dialogue }, later)
    await ask(later)

    expect(seen).toMatchObject({ state: 'stopped', trouble: 'stopped' })
    expect(events).toEqual([1, 2].map((run) => ({ reading: READING, run })))
    await handler(events[0])
    expect(await findRun(local.table, READING)).toMatchObject({ run: 2, status: 'asked' })
  })

  test('have stopped at once if the function could not be started', async () => {
    const { dialogue } = await arrange()
    vi.spyOn(console, 'error').mockImplementation(() => {})

    await askForDrafts(local.table, () => Promise.reject(new Error('no capacity')), CLEO, BRIEF, now)

    const seen = await seeModelDrafts(local.table, { id: READING, round: 1 }, { dialogue }, now)
    expect(seen).toMatchObject({ state: 'stopped', trouble: 'stopped', matters: [] })
  })

  test('are refused in a round whose rules name no model, although the function is deployed', async () => {
    await arrange({})

    await expect(ask()).rejects.toMatchObject({ code: 'no-model' })
    expect(events).toEqual([])
  })

  test('are refused if nothing has to be bridged, and if no function is deployed', async () => {
    await arrange()

    await expect(ask(now, { ...BRIEF, texts: [] })).rejects.toMatchObject({ code: 'nothing-to-draft' })
    await expect(askForDrafts(local.table, undefined, CLEO, BRIEF, now)).rejects.toMatchObject({
      code: 'model-not-deployed',
    })
  })

  test('say so if not all texts of a matter fit', async () => {
    await arrange()
    const change = { en: 'x'.repeat(3_900) }
    const objections = Array.from({ length: 40 }, (_, index) => ({ id: `o${index}`, change }))
    const texts = BRIEF.texts.map((text) => (text.id === 'onea' ? { ...text, objections } : text))
    await ask(now, { ...BRIEF, texts })

    await handler(events[0])

    const [one, two] = await readDrafted(local.table, READING)
    const said = 'Not all texts and objections of this matter were sent to the model: there are too many.'
    expect(one?.candidates[0]?.why.map(({ en }) => en)).toContain(said)
    expect(two?.candidates[0]?.why.map(({ en }) => en)).not.toContain(said)
    expect(Math.max(...model.heard.map(({ whole }) => whole.length))).toBeLessThan(140_000)
  })
})
