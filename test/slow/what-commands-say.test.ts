import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listen } from '../../infra/local/listen.ts'
import { serverOf } from '../../infra/local/local-web.ts'

const ROOT = join(import.meta.dirname, '../..')
const COMMANDS = {
  new: 'infra/new/new-dialogue.ts',
  deploy: 'infra/operate/deploy.ts',
  destroy: 'infra/operate/destroy.ts',
  invite: 'infra/operate/invite.ts',
  status: 'infra/operate/status.ts',
  export: 'infra/operate/export.ts',
  resume: 'infra/operate/resume.ts',
  verify: 'infra/verify/verify.ts',
  start: 'infra/local/start.ts',
  demo: 'infra/local/demo.ts',
  costs: 'test/benchmark/costs.ts',
} as const
type Command = keyof typeof COMMANDS

const ON_A_DIALOGUE = ['destroy', 'invite', 'status', 'export', 'resume'] as const
const KEYS = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' }
const IN_EUROPE = { AWS_REGION: 'eu-north-1' }

let folder: string
let taken: Awaited<ReturnType<typeof listen>>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-commands-'))
  taken = await listen(serverOf(() => new Response()))
  const nobody = { origin: 'http://127.0.0.1:9', endpoint: 'http://127.0.0.1:9', pid: process.pid }
  const files: Readonly<Record<string, string | Uint8Array>> = {
    file: 'a file',
    'broken.yaml': '[1, 2',
    'list.yaml': '[1, 2]',
    'few.yaml': 'slug: 5',
    'empty.yaml': '',
    'latin.yaml': Buffer.from('slug: \xd0\xe5', 'latin1'),
    'cut.json': '{"format":',
    'cut.json.gz': Buffer.from([0x1f, 0x8b, 0x08]),
    'null.json': 'null',
    'text.json': '"parley"',
    'other.json': '{}',
    'damaged/running.json': '{',
    'other/running.json': '{"origin":1}',
    'gone/running.json': JSON.stringify({ ...nobody, accessKeyId: 'a', region: 'x', operationsFunction: 'f' }),
  }
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  await mkdir(join(folder, 'folder.yaml'))
  // Nobody can read it, not even root.
  await symlink('loop.yaml', join(folder, 'loop.yaml'))
})
afterAll(async () => {
  await taken.stop()
  await rm(folder, { recursive: true })
})

describe('a file', () => {
  const WRONG_FILES = [
    ['nowhere.yaml', /^nowhere\.yaml: there is no such file\n$/],
    ['folder.yaml', /^folder\.yaml: it is a folder; give a file in it\n$/],
    ['loop.yaml', /^loop\.yaml: it cannot be read; /],
    ['broken.yaml', /^broken\.yaml: .+ at line 1, column 6\n$/],
    ['list.yaml', /^list\.yaml: slug: is missing; write a text\n/],
    ['few.yaml', /^few\.yaml: slug: has to be a text\n/],
    ['empty.yaml', /^empty\.yaml: the whole: is missing; write keys with their values\n$/],
    ['latin.yaml', /^latin\.yaml: cannot be read as text: save it as UTF-8\n$/],
  ] as const
  const records = [
    ['nowhere.json', /there is no such file\n$/],
    ['folder.yaml', /it is a folder; give a file in it\n$/],
    ['loop.yaml', /it cannot be read; /],
    ['cut.json', /cannot be read as JSON; give the record as it was downloaded\n$/],
    ['cut.json.gz', /it is incomplete; get it again\n$/],
    ['null.json', /is not a record of Parley; give record\.json/],
    ['text.json', /is not a record of Parley; give record\.json/],
    ['other.json', /is not a record of Parley; give record\.json/],
  ] as const

  test.each(
    (['deploy', 'start'] as const).flatMap((command) => WRONG_FILES.map(([file, line]) => ({ command, file, line }))),
  )('that is wrong is said in lines: $command $file', async ({ command, file, line }) => {
    const { code, complained } = await run(command, [join(folder, file), ...(command === 'deploy' ? ['--yes'] : [])])

    expect(complained).toMatch(line)
    expect(code).toBe(1)
  })

  test.each(records)('that is no record is said in one line: verify %s', async (file, line) => {
    const { code, complained } = await run('verify', [join(folder, file)])

    expect(complained).toMatch(line)
    expect(complained.trim().split('\n')).toHaveLength(1)
    expect(code).toBe(2)
  })
})

describe('the arguments', () => {
  test.each<readonly [string, readonly string[]]>([
    ...Object.keys(COMMANDS).map((command) => [command, ['--nonsense']] as const),
    ...['deploy', ...ON_A_DIALOGUE].map((command) => [command, []] as const),
    ['costs', ['0']],
  ])('that are wrong are answered with the usage: %s %s', async (command, args) => {
    const { code, complained } = await run(command as Command, args)

    expect(complained).toMatch(/usage: npm (run|start)/)
    expect(code).toBe(command === 'verify' ? 2 : 1)
  })

  test.each([['--hed'], ['--head']])('of verify that are wrong are answered in one line: %s', async (flag) => {
    const { code, complained } = await run('verify', ['record.json', flag])

    expect(complained).toMatch(/^.*'--he[^\n]*usage: npm run verify[^\n]*\n$/)
    expect(code).toBe(2)
  })

  test.each([
    ['deploy', ['nowhere', '--yes'], /^there is no dialogue nowhere; dialogues\/ holds .+\n$/],
    ['start', ['nowhere'], /^there is no dialogue nowhere; dialogues\/ holds .+\n$/],
    ['start', ['us-russia', 'other'], /^one dialogue at a time/],
    ['demo', ['us-russia', 'other'], /^one dialogue at a time/],
    ['start', ['--port', 'x'], /^--port is a number/],
    ['new', [], /^there is no terminal to ask in; give the choices as flags, with --yes/],
    ['new', ['--yes'], /^with --yes these flags have to be there: --title, --slug, --convener, --mandate, --side\n$/],
    ['new', ['--yes', '--days', 'x'], /^--days: write a number\n$/],
  ] as const)('are said to be wrong: %s %s', async (command, args, line) => {
    const { code, complained } = await run(command, args)

    expect(complained).toMatch(line)
    expect(code).toBe(1)
  })
})

describe('a stack on this machine', () => {
  test.each(
    ON_A_DIALOGUE.flatMap((command) =>
      [
        ['nowhere', /^no stack runs from .+; start it with npm start\n$/] as const,
        ['file', /^no stack runs from .+; start it with npm start\n$/] as const,
        ['damaged', /^no stack runs from .+; start it with npm start\n$/] as const,
        ['other', /^no stack runs from .+; start it with npm start\n$/] as const,
        ['gone', /^the stack at .+ does not answer; stop it, and start it again with npm start\n$/] as const,
      ].map(([state, line]) => ({ command, state, line })),
    ),
  )('that does not answer is said in one line: $command --state $state', async ({ command, state, line }) => {
    const out = command === 'export' || command === 'destroy' ? ['--out', join(folder, 'out')] : []

    const { code, complained } = await run(command, ['us-russia', '--state', join(folder, state), ...out])

    expect(complained).toMatch(line)
    expect(code).toBe(1)
  })

  test.each([
    ['start', ['--state', 'file'], /cannot be created; choose another folder with --state\n$/],
    ['start', ['--state', 'file/x'], /cannot be created; choose another folder with --state\n$/],
    ['start', ['--state', 'damaged'], /holds something else; choose another folder/],
    ['demo', ['--state', 'file'], /cannot be created; choose another folder with --state\n$/],
    ['demo', ['--out', 'file'], /file is there already, and is no folder; choose another one\n$/],
    ['demo', ['--out', 'file/x'], /cannot be created: a part of its path is a file; choose another one\n$/],
    ['export', ['us-russia', '--state', 'gone', '--out', 'file'], /file is there already, and is no folder/],
  ] as const)('has folders that can be used: %s %s', async (command, args, line) => {
    const inFolder = args.map((arg, at) => (args[at - 1]?.startsWith('--') ? join(folder, arg) : arg))

    const { code, complained } = await run(command, inFolder)

    expect(complained).toMatch(line)
    expect(code).toBe(1)
  })

  test('has a port of its own', async () => {
    const { code, complained } = await run('start', ['--port', String(taken.port), '--state', 'memory'])

    expect(complained).toMatch(/^port \d+ is in use; choose another with --port\n$/)
    expect(code).toBe(1)
  })
})

describe('AWS', () => {
  test.each(
    ON_A_DIALOGUE.flatMap((command) => [
      { command, what: 'no region', env: {}, line: /^the AWS region is not set; set AWS_REGION\n$/ },
      { command, what: 'no credentials', env: IN_EUROPE, line: /^there are no valid credentials; sign in .+\n$/ },
      {
        command,
        what: 'nobody there',
        env: { ...IN_EUROPE, ...KEYS, AWS_ENDPOINT_URL: 'http://127.0.0.1:9' },
        line: /^AWS did not answer: .+\n$/,
      },
    ]),
  )('is said in one line to be out of reach: $command, $what', async ({ command, env, line }) => {
    const { code, complained } = await run(command, ['us-russia'], env)

    expect(complained).toMatch(line)
    expect(code).toBe(1)
  })

  test.each([
    ['a region that is none', { AWS_REGION: 'x/y', ...KEYS }, /^AWS_REGION is no region of AWS/],
    ['an endpoint that is none', { ...IN_EUROPE, ...KEYS, AWS_ENDPOINT_URL: 'x' }, /^AWS_ENDPOINT_URL is no address/],
    [
      'a name without an address',
      { ...IN_EUROPE, ...KEYS, AWS_ENDPOINT_URL: 'http://a.invalid' },
      /^AWS did not answer/,
    ],
    ['a profile that is not there', { ...IN_EUROPE, AWS_PROFILE: 'nobody' }, /^there are no valid credentials/],
  ])('is said in one line to be out of reach: status, %s', async (_, env, line) => {
    const { code, complained } = await run('status', ['us-russia'], env)

    expect(complained).toMatch(line)
    expect(code).toBe(1)
  })

  test('is asked before anything is bundled, and without credentials it is one line: deploy', async () => {
    const { code, complained } = await run('deploy', ['us-russia', '--yes'], IN_EUROPE)

    expect(complained).toMatch(/^there are no valid credentials; sign in .+\n$/)
    expect(code).toBe(1)
  })
})

/** Runs a command without a terminal, without anything of AWS that the user may have. It never prints a stack trace. */
async function run(command: Command, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const bare = { PATH: process.env['PATH'], HOME: folder, AWS_EC2_METADATA_DISABLED: 'true', AWS_MAX_ATTEMPTS: '1' }
  const started = spawn(process.execPath, ['--import', 'tsx', COMMANDS[command], ...args], {
    cwd: ROOT,
    env: { ...bare, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [said, complained, [code]] = await Promise.all([
    text(started.stdout),
    text(started.stderr),
    once(started, 'close') as Promise<[number]>,
  ])
  expect(`${said}\n${complained}`).not.toMatch(/^\s+at |ZodError|"code": "|node:internal/m)
  return { code, said, complained }
}
