import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { readRoster } from '../../functions/store/participants.ts'
import type { LocalStack } from '../../infra/local/local-stack.ts'
import { verifyRecord } from '../../infra/verify/verify-record.ts'
import type { RoundRecord } from '../../shared/record.ts'
import { aStack } from '../a-stack.ts'
import { inviteAfresh } from '../sign-in.ts'

/**
 * Clients as others would generate them: for TypeScript by openapi-typescript and openapi-fetch, for Python by
 * openapi-python-client, each from the document that the stack serves. Each plays a whole round. What is generated is in
 * `.parley/`, with the generators.
 */

const ROOT = join(import.meta.dirname, '../..')
const [TYPESCRIPT, PYTHON] = [join(ROOT, '.parley/typescript-client'), join(ROOT, '.parley/python-client')]
const OF_PYTHON = join(ROOT, 'test/clients/python')
const MINUTES = 60_000

/** Where Python or a package registry cannot be had, nothing is generated. */
const installed = await run(join(ROOT, 'test/clients/install'), [])
if (installed.code !== 0) process.stderr.write(`The generators of clients cannot be had here: ${installed.said}\n`)

describe.skipIf(installed.code !== 0)('a client that is generated from the served document plays a whole round', () => {
  test(
    'in TypeScript, and its calls have the types of the document',
    async () => {
      const record = await played(TYPESCRIPT, async (document) => {
        const tool = (name: string) => join(TYPESCRIPT, 'node_modules/.bin', name)
        await done(tool('openapi-typescript'), [document, '--output', join(TYPESCRIPT, 'api.d.ts')])
        await done(tool('tsc'), ['--project', TYPESCRIPT])
        return [process.execPath, '--import', 'tsx/esm', join(TYPESCRIPT, 'play-a-round.ts')]
      })

      expect(verifyRecord(record, undefined).mismatches).toEqual([])
      expect(record.readings).toHaveLength(5)
    },
    10 * MINUTES,
  )

  test(
    'in Python',
    async () => {
      const record = await played(PYTHON, async (document) => {
        const client = join(PYTHON, 'parley_client')
        await rm(client, { recursive: true, force: true })
        const [config, generator] = [join(OF_PYTHON, 'config.yaml'), join(PYTHON, 'bin/openapi-python-client')]
        const kind = ['--meta', 'none', '--fail-on-warning']
        await done(generator, ['generate', '--path', document, '--config', config, '--output-path', client, ...kind])
        await copyFile(join(OF_PYTHON, 'play_a_round.py'), join(PYTHON, 'play_a_round.py'))
        return [join(PYTHON, 'bin/python'), join(PYTHON, 'play_a_round.py')]
      })

      expect(verifyRecord(record, undefined).mismatches).toEqual([])
      expect(record.readings).toHaveLength(5)
    },
    10 * MINUTES,
  )
})

/**
 * Generates a client from a stack's document, and lets it play on that stack.
 *
 * @param make generates the client, and returns the command that plays
 * @returns the record, from the bytes that the client was sent
 */
async function played(folder: string, make: (document: string) => Promise<readonly string[]>): Promise<RoundRecord> {
  const { stack, stop } = await aStack()
  try {
    const [document, record] = [join(folder, 'openapi.json'), join(folder, 'record.json')]
    await rm(record, { force: true })
    await writeFile(document, await (await fetch(`${stack.origin}/api/openapi.json`)).text())
    const [command = '', ...args] = await make(document)
    await done(command, args, {
      PARLEY_ORIGIN: stack.origin,
      PARLEY_INVITATIONS: JSON.stringify(await invitations(stack)),
      PARLEY_RECORD: record,
    })
    return JSON.parse(await readFile(record, 'utf8')) as RoundRecord
  } finally {
    await stop()
  }
}

async function invitations({ table }: LocalStack): Promise<Readonly<Record<string, string>>> {
  const people = (await readRoster(table)).map(async ({ id, name }) => {
    const secret = await inviteAfresh(table, id)
    return [name.toLowerCase(), secret] as const
  })
  return Object.fromEntries(await Promise.all(people))
}

/** Runs a command. @throws {Error} with what it said, when it fails */
async function done(command: string, args: readonly string[], environment = {}): Promise<void> {
  const { code, said } = await run(command, args, environment)
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}: ${said}`)
}

async function run(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number; readonly said: string }> {
  const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...environment } })
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { code: code ?? 1, said: `${out}${err}` }
}
