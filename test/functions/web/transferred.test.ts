import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRoster } from '../../../functions/store/participants.ts'
import { tableProposal } from '../../../functions/store/proposals.ts'
import { SCRIPT_PATH } from '../../../functions/web/frame/assets.ts'
import { handler } from '../../../functions/web/web-handler.ts'
import { aStack, opened } from '../../a-stack.ts'
import { aProposal } from '../../builders.ts'
import { signIn } from '../../sign-in.ts'

const MOST_BYTES = 60 * 1_024
const READING = '1.terms.1'
const PROPOSALS = 60

/** As behind API Gateway's HTTP API, which packs nothing itself: what the function answers is what travels. */
describe('the page of a reading with sixty long proposals', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  beforeAll(async () => {
    all = await aStack()
    await all.company.cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(all.company.ada, READING)
    const words = chance()
    for (let index = 0; index < PROPOSALS; index += 1) {
      const [en, ru] = [sentences(words, 'abcdefghiklmnoprstuvw', 600), sentences(words, 'абвгдежзиклмнопрстуфя', 600)]
      const body = { kind: 'definition', term: { en: `Term ${index}` }, definition: { en, ru } } as const
      const proposal = aProposal({ id: `p${index}`, reading: READING, body, competes: `definition ${index}` })
      await tableProposal(all.stack.table, { ...proposal, tabledIn: READING }, 1)
    }
  })
  afterAll(() => all.stop())

  test.each(['en', 'ru'])('is below 60 KB for a participant, with the style and the script (%s)', async (language) => {
    const first = await asked(`/readings/${READING}`, 'Ada', language)
    const page = await asked(`/readings/${READING}`, 'Ada', language, 'all=1')
    const script = await asked(SCRIPT_PATH, 'Ada', language)

    expect(
      gunzipSync(page)
        .toString()
        .match(/<article/g),
    ).toHaveLength(PROPOSALS)
    expect(page.length + script.length).toBeLessThan(MOST_BYTES)
    expect(first.length).toBeLessThan(page.length / 2)
  })

  test.each(['en', 'ru'])('is below the limit after the reading is settled too (%s)', async (language) => {
    await all.company.cleo.closes(READING)

    const first = await asked(`/readings/${READING}`, 'Ada', language)
    const page = await asked(`/readings/${READING}`, 'Ada', language, 'all=1')

    expect(
      gunzipSync(page)
        .toString()
        .match(/<article/g),
    ).toHaveLength(PROPOSALS)
    expect(page.length).toBeLessThan(MOST_BYTES)
    // The table of all texts is on each page.
    expect(first.length).toBeLessThan(page.length)
  })

  async function asked(path: string, name: string, language: string, query = ''): Promise<Buffer> {
    const someone = (await readRoster(all.stack.table)).find((one) => one.name === name)
    const session = await signIn(all.stack.table, someone?.id ?? '')
    const answer = await handler({
      version: '2.0',
      routeKey: '$default',
      rawPath: path,
      rawQueryString: query,
      cookies: [`parley-session=${session.secret}`, `parley-language=${language}`],
      headers: { host: new URL(all.stack.origin).host, 'accept-encoding': 'gzip, deflate, br' },
      body: null,
      isBase64Encoded: false,
      requestContext: {
        accountId: '',
        apiId: '',
        authentication: null,
        authorizer: {},
        domainName: 'localhost',
        domainPrefix: '',
        http: { method: 'GET', path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' },
        requestId: '',
        routeKey: '$default',
        stage: '$default',
        time: '',
        timeEpoch: 0,
      },
    })
    expect(answer).toMatchObject({ statusCode: 200, isBase64Encoded: true })
    return Buffer.from(answer.body, 'base64')
  }
})

/** Words nobody wrote, each other than the last: texts that repeat themselves would pack too well. */
function sentences(next: () => number, letters: string, length: number): string {
  const word = () => Array.from({ length: 2 + (next() % 9) }, () => letters[next() % letters.length]).join('')
  return Array.from({ length: length / 6 }, word)
    .join(' ')
    .slice(0, length)
}

/** The same numbers each time (Park and Miller's generator). */
function chance(): () => number {
  let state = 20_261_124
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state
  }
}
