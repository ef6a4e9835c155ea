import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setProcessEnvironment } from '../../../infra/local/environment-of.ts'
import { listen } from '../../../infra/local/listen.ts'
import { importEntry } from '../../../infra/local/local-functions.ts'
import { ENVIRONMENT } from '../../../shared/environment-names.ts'
import { entriesIn, everythingDeployed } from '../../infra/deployed.ts'

/** Lambda ends the function so soon. The clients try for twenty seconds, and longer if nobody stops them. */
const LEFT_MS = 1_500

type Handler = (event: unknown, context: unknown) => Promise<unknown>

/** What a function is invoked with that makes it read its table. */
const EVENTS: Readonly<Record<string, object>> = {
  'functions/round/open-the-round.ts': { round: 1 },
  'functions/round/open-the-reading.ts': { round: 1, stage: 'terms' },
  'functions/round/wait-for-the-reading.ts': {
    reading: '1.terms.1',
    closesAt: '2026-01-01T00:00:00.000Z',
    taskToken: 'a-token',
  },
  'functions/round/settle-the-reading.ts': { reading: '1.terms.1' },
  'functions/round/publish-the-instrument.ts': { round: 1 },
  'functions/round/await-the-co-chairs.ts': { round: 1, taskToken: 'a-token' },
  'functions/operate/operate-handler.ts': { do: 'resume' },
  'functions/scheduled/remind-of-deadlines.ts': {},
  'functions/drafting/draft-for-reading.ts': { reading: '1.terms.1', run: 1 },
}

let silent: Awaited<ReturnType<typeof listen>>
let restore: () => void
let asked = 0

beforeAll(async () => {
  // Takes every request, and answers none.
  const server = createServer(() => {
    asked += 1
  })
  silent = await listen(server)
  restore = setProcessEnvironment({
    [ENVIRONMENT.table]: 'a-table',
    [ENVIRONMENT.stateMachine]: 'arn:aws:states:eu-north-1:000000000000:stateMachine:a-machine',
    AWS_REGION: 'eu-north-1',
    AWS_ACCESS_KEY_ID: 'nobody',
    AWS_SECRET_ACCESS_KEY: 'nothing',
    AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${silent.port}`,
    AWS_ENDPOINT_URL_SFN: `http://127.0.0.1:${silent.port}`,
  })
})
afterAll(async () => {
  restore()
  await silent.stop()
})

async function handlerOf(entry: string): Promise<Handler> {
  return ((await importEntry(entry)) as { handler: Handler }).handler
}

describe('a function whose services do not answer', () => {
  test.each(Object.entries(EVENTS))(
    '%s gives up before Lambda ends it, by an error of its own',
    async (entry, event) => {
      const handler = await handlerOf(entry)
      const before = asked

      const answer = handler(event, { getRemainingTimeInMillis: () => LEFT_MS })

      await expect(answer).rejects.toMatchObject({ name: 'StoreUnavailable' })
      expect(asked).toBeLessThanOrEqual(before + 1)
    },
  )

  test('sends nothing more after it gave up', async () => {
    const handler = await handlerOf('functions/round/open-the-round.ts')
    const before = asked

    const answer = handler({ round: 1 }, { getRemainingTimeInMillis: () => 0 })

    await expect(answer).rejects.toMatchObject({ name: 'StoreUnavailable' })
    expect(asked).toBe(before)
  })

  test('has a deadline also if it is another one', async () => {
    for (const entry of entriesIn(everythingDeployed().template)) {
      const handler = await handlerOf(entry)

      expect(handler, entry).toHaveLength(2)
    }
  })
})
