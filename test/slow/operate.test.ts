import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readArchive } from '../../infra/archive/read-archive.ts'
import { runningFileIn, runningIn } from '../../infra/running-stack.ts'
import { verifyArchive } from '../../infra/verify/verify-archive.ts'
import { verifyRecord } from '../../infra/verify/verify-record.ts'
import { aStack, opened, published } from '../a-stack.ts'
import { aDefinition } from '../builders.ts'

const ROOT = join(import.meta.dirname, '../..')

/** What one of the operating scripts says, about the dialogue in the test's state folder. */
async function operate(script: string, ...args: readonly string[]) {
  return run([script, ...args, '--state', state], process.env)
}

async function run([script, ...args]: readonly string[], env: NodeJS.ProcessEnv) {
  const started = spawn(process.execPath, ['--import', 'tsx', `infra/operate/${script}.ts`, ...args], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [said, complained]: string[][] = [[], []]
  started.stdout.on('data', (chunk) => said?.push(String(chunk)))
  started.stderr.on('data', (chunk) => complained?.push(String(chunk)))
  const [code] = await once(started, 'close')
  return { code, said: said?.join('') ?? '', complained: complained?.join('') ?? '' }
}

let folder: string
let state: string
let running: Awaited<ReturnType<typeof aStack>>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-operate-'))
  state = join(folder, 'state')
  running = await aStack({}, state)
})
afterAll(async () => {
  if (existsSync(state)) await running.stop()
  rmSync(folder, { recursive: true })
})

describe('operating a dialogue on this machine', () => {
  test('lets only the user who started it find its address and key', () => {
    expect(statSync(runningFileIn(state)).mode & 0o777).toBe(0o600)
  })

  test('refuses a command without the stored key', async () => {
    const { endpoint, operationsFunction } = runningIn(state) ?? {}
    const url = `${endpoint}/2015-03-31/functions/${operationsFunction}/invocations`

    const answers = await Promise.all(
      [{}, { authorization: 'AWS4-HMAC-SHA256 Credential=local/20260101/eu-north-1/lambda/aws4_request' }].map(
        (headers) => fetch(url, { method: 'POST', headers, body: JSON.stringify({ do: 'invite', name: 'Mallory' }) }),
      ),
    )

    expect(answers.map(({ status }) => status)).toEqual([403, 403])
  })

  test('invite prints a link that lets a facilitator in once', async () => {
    const { code, said } = await operate('invite', 'river-and-sea', 'Ada Example')

    const link = new URL(said.split('\n')[0] ?? '')
    const redeem = () =>
      fetch(`${running.stack.origin}/api/session`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ invitation: link.hash.slice(1) }),
      })
    const [first, second] = [await redeem(), await redeem()]
    expect(code).toBe(0)
    expect(first.status).toBe(201)
    expect(await first.json()).toMatchObject({ participant: { name: 'Ada Example', role: 'facilitator' } })
    expect(second.status).toBe(401)
  })

  test('invite --from shows how a table is understood, and adds everybody in it, or nobody', async () => {
    const [good, bad] = [join(folder, 'people.csv'), join(folder, 'bad.csv')]
    writeFileSync(good, 'name;role;side;capacity\nZoe;participant;river;former-official\nOlu;observer;;\n')
    writeFileSync(bad, 'name,role,side,capacity\nYan,observer,,\nStraw,participant,atlantis,former-official\n')

    const refused = await operate('invite', 'river-and-sea', '--from', bad, '--yes')
    const unanswered = await operate('invite', 'river-and-sea', '--from', good)
    const before = await running.company.cleo.ask('GET', '/api/participants')
    const added = await operate('invite', 'river-and-sea', '--from', good, '--yes')

    expect(refused).toMatchObject({ code: 1, complained: expect.stringContaining('line 3: there is no side atlantis') })
    expect(unanswered).toMatchObject({ code: 1, complained: expect.stringContaining('add --yes') })
    expect(JSON.stringify(before.body)).not.toMatch(/Zoe|Yan/)
    expect(added.said).toContain('line 2: Zoe, participant, river, former-official\n')
    expect(added.said).toContain('line 3: Olu, observer (on the roster already)\n')
    expect(added.said).toContain('Added 1 to the roster.')
  })

  test('status says that no round has started; later what is agreed, what is open, who may act, and until when', async () => {
    const before = await operate('status', 'river-and-sea')
    const { cleo, ada, abe, bo, bea } = running.company
    await cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(ada, '1.terms.1')
    const term = await ada.tables('1.terms.1', aDefinition())
    for (const someone of [ada, abe, bo, bea]) await someone.takes('1.terms.1', term, 'support')
    await cleo.closes('1.terms.1')
    await opened(ada, '1.baskets.1')

    const after = await operate('status', 'river-and-sea')

    expect(before.said).toContain('No round was started yet.')
    expect(after.said).toContain('Round 1 is running.')
    expect(after.said).toMatch(/Agreed: .+\n {2}1\.terms\.1 {2}1\n/)
    expect(after.said).toMatch(/Open: .+\n {2}1\.baskets\.1 {2}participant and facilitator, until 20/)
  })

  test('resume continues a round whose execution stopped', async () => {
    running.stack.executions.stop(
      'arn:aws:states:eu-north-1:000000000000:execution:parley-river-and-sea-round:round-1-1',
      'Test',
      'stopped',
    )
    const stopped = await operate('status', 'river-and-sea')

    const resumed = await operate('resume', 'river-and-sea')

    expect(stopped.said).toContain('It has stopped')
    expect(resumed.said).toBe('Round 1 continues.\n')
    expect((await operate('status', 'river-and-sea')).said).not.toContain('It has stopped')
  })

  test('export writes the record in every edition and the instrument in every form, and the record verifies', async () => {
    await running.company.cleo.closes('1.baskets.1', 'adjourn')
    await published(running.company.cleo)

    const { code, said } = await operate('export', 'river-and-sea', '--out', join(folder, 'out'))

    expect(code).toBe(0)
    const [, manifest] = /^Digest of its manifest: ([0-9a-f]{64})$/m.exec(said) ?? []
    expect(verifyArchive(readArchive(join(folder, 'out.zip')), { manifest })).toMatchObject({
      mismatches: [],
      files: 25,
    })
    const files = readdirSync(join(folder, 'out', 'round-1'))
    expect(files.toSorted()).toEqual(
      [
        ...['instrument', 'standing'].flatMap((name) =>
          ['en', 'ru'].flatMap((language) =>
            ['docx', 'html', 'json', 'md', 'pdf'].map((form) => `${name}.${language}.${form}`),
          ),
        ),
        'record.delegations.json',
        'record.json',
        'record.public.json',
      ].toSorted(),
    )
    const record = JSON.parse(readFileSync(join(folder, 'out', 'round-1', 'record.json'), 'utf8'))
    expect(verifyRecord(record, undefined).mismatches).toEqual([])
  })

  test('destroy exports first, and removes nothing if the name is wrong or nobody can confirm', async () => {
    const mistaken = await operate('destroy', 'river-and-sea', '--confirm', 'river', '--out', join(folder, 'last'))
    const unasked = await operate('destroy', 'river-and-sea', '--out', join(folder, 'last'))

    expect(mistaken).toMatchObject({ code: 1, complained: 'river is not river-and-sea; nothing was removed\n' })
    expect(unasked.complained).toMatch(/^there is no terminal to ask in/)
    expect(existsSync(join(folder, 'last', 'round-1', 'record.json'))).toBe(true)
    expect(runningIn(state)).toBeDefined()
  })

  test('a killed dialogue is not taken for a running one', () => {
    const dead = join(folder, 'dead')
    const lasting = JSON.parse(readFileSync(runningFileIn(state), 'utf8'))
    rmSync(dead, { recursive: true, force: true })
    const file = runningFileIn(folder)
    writeFileSync(file, JSON.stringify({ ...lasting, pid: 2 ** 22 + 1 }))

    expect(runningIn(folder)).toBeUndefined()
  })

  test('a command for a dialogue that is not running prints one line that says how to start it', async () => {
    await running.stop()

    const { code, complained } = await operate('status', 'river-and-sea')

    expect(code).toBe(1)
    expect(complained).toMatch(/^no stack runs from .+; start it with npm start\n$/)
    rmSync(state, { recursive: true })
  })
})

describe('operating a deployed dialogue', () => {
  const keys = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' }
  const nobodyThere = 'http://127.0.0.1:9'

  test.each([
    ['which region', {}, /^the AWS region is not set; set AWS_REGION\n$/],
    ['by which credentials', { AWS_REGION: 'eu-north-1' }, /^there are no valid credentials; sign in .+\n$/],
    [
      'why AWS does not answer',
      { AWS_REGION: 'eu-north-1', AWS_ENDPOINT_URL: nobodyThere, ...keys },
      /^AWS did not answer: .+\n$/,
    ],
  ])('is one line that says %s', async (_, says, line) => {
    const { PATH } = process.env
    const bare = { PATH, HOME: folder, AWS_EC2_METADATA_DISABLED: 'true', ...says }

    const { code, complained } = await run(['status', 'river-and-sea'], bare)

    expect(complained).toMatch(line)
    expect(code).toBe(1)
  })
})
