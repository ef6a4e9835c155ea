import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { logIn } from '../../infra/verify/verdict-lines.ts'
import { verifyRecord } from '../../infra/verify/verify-record.ts'
import type { RecordedLog } from '../../shared/log/recorded-log.ts'
import type { RoundRecord } from '../../shared/record.ts'
import { aStack, opened, published } from '../a-stack.ts'

const ROOT = join(import.meta.dirname, '../..')

let folder: string
let running: Awaited<ReturnType<typeof aStack>>
const keys: Record<string, string> = {}

/** Starts the command as one side does, with its own key, token and folder. */
function start(side: string, ...args: readonly string[]): ChildProcess {
  const files = ['--key', join(folder, `${side}.key`), '--state', join(folder, side)]
  return spawn(process.execPath, ['--import', 'tsx', 'infra/witness/run-witness.ts', ...files, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function run(side: string, ...args: readonly string[]) {
  const started = start(side, ...args)
  const said: string[] = []
  for (const stream of [started.stdout, started.stderr]) stream?.on('data', (chunk) => said.push(String(chunk)))
  const [code] = await once(started, 'close')
  return { code, said: said.join('') }
}

const looks = (side: string, ...args: readonly string[]) =>
  run(side, running.stack.origin, '--token', join(folder, `${side}.token`), ...args)
const log = async () => (await running.company.ada.ask<RecordedLog & { key: string }>('GET', '/api/log')).body

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-witnesses-'))
  for (const side of ['river', 'sea']) {
    const { code, said } = await run(
      side,
      'https://talks.example.org',
      '--name',
      `witness.example.org/${side}`,
      '--side',
      side,
    )
    expect([code, said]).toEqual([0, expect.stringContaining(`side: ${side}\n    key: witness.example.org/${side}+`)])
    keys[side] = /key: (\S+)/.exec(said)?.[1] ?? ''
  }
  const witnesses = Object.entries(keys).map(([side, key]) => ({ name: `Institute of ${side}`, side, key }))
  running = await aStack({ witnesses })
  for (const side of Object.keys(keys)) {
    const asked = { name: `Institute of ${side}`, role: 'witness' }
    const { body } = await running.company.cleo.ask<{ token: string }>('POST', '/api/programs', asked, randomUUID())
    writeFileSync(join(folder, `${side}.token`), `${body.token}\n`)
  }
  await running.company.cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(running.company.ada, '1.terms.1')
}, 120_000)
afterAll(async () => {
  await running.stop()
  rmSync(folder, { recursive: true })
})

describe('two witnesses, one of each side, of a dialogue that runs', () => {
  test('sign what they see with the command, and the record says so', async () => {
    const { ada, cleo } = running.company
    expect(statSync(join(folder, 'river.key')).mode & 0o777).toBe(0o600)
    await cleo.closes('1.terms.1', 'another-reading')
    await opened(ada, '1.terms.2')
    const { key } = await log()
    for (const side of ['river', 'sea']) {
      const { code, said } = await looks(side, '--log', key)
      expect([code, said]).toEqual([0, expect.stringContaining('Signed, and the server has it')])
    }
    await cleo.closes('1.terms.2', 'adjourn')
    await published(ada)
    for (const side of ['river', 'sea']) {
      // The folder knows the key of the log by now.
      const { code, said } = await looks(side)
      expect([code, said]).toEqual([
        0,
        expect.stringMatching(/has grown from \d to 4 entries; it is one log\.\nSigned/),
      ])
      expect(await looks(side)).toEqual({ code: 0, said: 'Nothing new. What this witness signed is in the log.\n' })
    }

    const { body } = await ada.ask<RoundRecord>('GET', '/api/rounds/1/record')
    const verdict = verifyRecord(body)
    expect(verdict.mismatches).toEqual([])
    expect(logIn(verdict)).toEqual([
      expect.stringContaining('every link of this record is in it'),
      expect.stringMatching(/the witness of the side river, Institute of river, signed it on/),
      expect.stringMatching(/the witness of the side sea, Institute of sea, signed it on/),
    ])
    const file = join(folder, 'record.json')
    writeFileSync(file, JSON.stringify(body))
    expect(await looks('river', '--compare', file)).toEqual({
      code: 0,
      said: `${file} is of the same log: 4 entries.\n`,
    })
  }, 120_000)

  test('one that is killed leaves its folder to the next, and no two work in it at once', async () => {
    const watching = start('sea', running.stack.origin, '--token', join(folder, 'sea.token'), '--every', '0.02')
    await once(watching.stdout ?? watching, 'data')
    const second = await looks('sea')
    expect(second).toEqual({ code: 2, said: expect.stringContaining('is in use by another witness') })

    watching.kill('SIGKILL')
    await once(watching, 'close')

    expect((await looks('sea')).code).toBe(0)
  }, 120_000)

  test.each([
    [
      'another key of the log',
      ['--log', 'talks.example.org/api/log+d791ce5a+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea'],
      'a log has one key',
    ],
    ['a token that is none', ['--token', '/dev/null'], 'give the token of the witness'],
    ['an address that is not encrypted', ['http://talks.example.org'], 'usage:'],
    ['a time that is none', ['--every', 'day'], '--every is a number of minutes'],
  ])('say in one line what is wrong: %s', async (_, args, says) => {
    const { code, said } = await looks('river', ...args)

    expect([code, said.trim().split('\n')]).toEqual([2, [expect.stringContaining(says)]])
  })
})
