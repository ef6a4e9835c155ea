import { createServer } from 'node:http'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { handler as watch } from '../../../functions/scheduled/watch-the-dialogue.ts'
import { countAutomaticResume, MOST_AUTOMATIC_RESUMES } from '../../../functions/store/automatic-resumes.ts'
import { setProcessEnvironment } from '../../../infra/local/environment-of.ts'
import { listen } from '../../../infra/local/listen.ts'
import { ENVIRONMENT } from '../../../shared/environment-names.ts'
import { aStack, opened } from '../../a-stack.ts'
import { CLAUSE, storeWhatStands } from '../../what-stands.ts'

let running: Awaited<ReturnType<typeof aStack>>
let kms: Awaited<ReturnType<typeof listen>>
let restore: () => void
/** The state of each key by its id; KMS knows no key without one. */
let keyStates: Record<string, string | undefined>
/** What a local stack signs with is a file; it stands for the key here. */
const keys = () => ({ table: 'the-key-of-the-table', log: process.env[ENVIRONMENT.signingKey] ?? '' })

beforeAll(async () => {
  const answering = createServer(async (request, response) => {
    const keyState = keyStates[JSON.parse(Buffer.concat(await request.toArray()).toString()).KeyId]
    const body =
      keyState === undefined ? { __type: 'NotFoundException' } : { KeyMetadata: { KeyId: 'a-key', KeyState: keyState } }
    response
      .writeHead(keyState === undefined ? 400 : 200, { 'content-type': 'application/x-amz-json-1.1' })
      .end(JSON.stringify(body))
  })
  kms = await listen(answering)
  running = await aStack()
  restore = setProcessEnvironment({
    AWS_ENDPOINT_URL_KMS: `http://127.0.0.1:${kms.port}`,
    [ENVIRONMENT.key]: keys().table,
  })
})
afterAll(async () => {
  restore()
  await running.stop()
  await kms.stop()
})

let metrics: Record<string, number>
beforeEach(() => {
  keyStates = Object.fromEntries(Object.values(keys()).map((id) => [id, 'Enabled']))
  metrics = {}
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    const { _aws, ...values } = JSON.parse(String(line))
    const [{ Metrics }] = _aws.CloudWatchMetrics
    metrics[Metrics[0].Name] = values[Metrics[0].Name]
    return true
  })
})
afterEach(() => vi.restoreAllMocks())

describe('the watch', () => {
  test('writes what it found, and its heartbeat', async () => {
    await watch()

    expect(metrics).toEqual({ keyAtRisk: 0, stoppedRounds: 0, overdueReadings: 0, heartbeat: 1 })
  })

  test.each(
    (['table', 'log'] as const).flatMap((of) =>
      ['Disabled', 'PendingDeletion', undefined].map((state) => [of, state] as const),
    ),
  )(
    'says that the key of the %s is at risk (%s), although the table cannot be read any more; its heart stops',
    async (of, state) => {
      keyStates[keys()[of]] = state
      const back = setProcessEnvironment({ [ENVIRONMENT.table]: 'a-table-that-nobody-can-read' })

      await expect(watch().finally(back)).rejects.toThrow('could not check stoppedRounds, overdueReadings')

      expect(metrics).toEqual({ keyAtRisk: 1 })
    },
  )

  test('checks the rounds, although KMS does not answer as it should', async () => {
    const back = setProcessEnvironment({ AWS_ENDPOINT_URL_KMS: 'not an address' })

    await expect(watch().finally(back)).rejects.toThrow('could not check keyAtRisk')

    expect(metrics).toEqual({ stoppedRounds: 0, overdueReadings: 0 })
  })

  test(`resumes a round that has stopped, ${MOST_AUTOMATIC_RESUMES} times a day, and then says so`, async () => {
    const { executions } = running.stack
    await running.company.cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(running.company.ada, '1.terms.1')
    const found = []

    for (let times = 0; times <= MOST_AUTOMATIC_RESUMES + 1; times += 1) {
      for (const { executionArn } of executions.all()) executions.stop(executionArn, 'Stopped', 'by the test')
      found.push((await watch()).stoppedRounds)
    }

    expect(found).toEqual([0, 0, 0, 1, 1])
    expect(executions.all()).toHaveLength(1 + MOST_AUTOMATIC_RESUMES)
    expect(metrics['heartbeat']).toBe(1)
  })

  test(`continues a consultation that has stopped, ${MOST_AUTOMATIC_RESUMES} times a day, and says if its date passed`, async () => {
    const { consultations, table, dialogue } = running.stack
    await storeWhatStands(table, dialogue, false)
    const written = { kind: 'concern', clause: CLAUSE, words: { en: 'A ship was stopped.' } }
    const { body } = await running.company.ada.ask<{ id: string }>('POST', '/api/consultations', written, 'a-key')
    const found = []

    for (let times = 0; times <= MOST_AUTOMATIC_RESUMES; times += 1) {
      for (const { executionArn } of consultations.all()) consultations.stop(executionArn, 'Stopped', 'by the test')
      found.push((await watch()).stoppedRounds)
    }

    expect(found).toEqual([0, 0, 0, 1])
    expect(consultations.all()).toHaveLength(1 + MOST_AUTOMATIC_RESUMES)
    // It cannot be continued that day, so that nothing comes of its date.
    const later = new Date(Date.now() + 31 * 86_400_000)
    while (await countAutomaticResume(table, { consultation: body.id }, later));
    vi.useFakeTimers({ now: later, toFake: ['Date'] })
    const overdue = await watch().finally(() => vi.useRealTimers())
    expect(overdue.overdueReadings).toBe(1)
  })
})
