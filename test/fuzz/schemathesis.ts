import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { aStack, opened } from '../a-stack.ts'
import { aDefinition } from '../builders.ts'

/**
 * `npm run fuzz:schemathesis`: the same question, asked by somebody else's generator: Schemathesis (PyPI), in a
 * virtual environment under `.parley/`, with a participant's session and with a facilitator's; with one of them:
 * `npm run fuzz:schemathesis -- participant`. Says so, and is content, where Python or its package registry cannot
 * be had.
 */
const VERSION = '4.32.5'
const FOLDER = join(import.meta.dirname, '../../.parley/schemathesis')
const CHECKS = 'not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance'
const EXAMPLES = '20'

/** Whose session each role is asked with. */
const PEOPLE = { participant: 'ada', facilitator: 'rex' } as const
type Role = keyof typeof PEOPLE

const asked = rolesOf(process.argv.slice(2))

if (await installed()) process.exitCode = await fuzz()
else process.stdout.write('Schemathesis cannot be had on this machine; the API was not fuzzed by it.\n')

function rolesOf(names: readonly string[]): readonly Role[] {
  const isRole = (name: string): name is Role => name in PEOPLE
  const unknown = names.filter((name) => !isRole(name))
  if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: a role is one of ${Object.keys(PEOPLE).join(', ')}.`)
  return names.length > 0 ? names.filter(isRole) : ['participant', 'facilitator']
}

async function installed(): Promise<boolean> {
  if (existsSync(join(FOLDER, 'bin/st'))) return true
  if ((await run('python3', ['-m', 'venv', FOLDER])) !== 0) return false
  return (await run(join(FOLDER, 'bin/pip'), ['install', '--quiet', `schemathesis==${VERSION}`])) === 0
}

async function fuzz(): Promise<number> {
  const { stack, company, stop } = await aStack({ stages: { terms: { readings: 9 } } })
  try {
    await company.cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(company.ada, '1.terms.1')
    await company.ada.tables('1.terms.1', aDefinition())
    const codes = []
    for (const role of asked) {
      const { Authorization } = company[PEOPLE[role]].authorization
      const what = ['run', `${stack.origin}/api/openapi.json`, '--checks', CHECKS, '--max-examples', EXAMPLES]
      // A session that ended, or somebody who was revoked, would have nothing more to say.
      const spared = ['--exclude-method', 'DELETE']
      process.stdout.write(`What a ${role} may ask:\n`)
      codes.push(await fuzzed([...what, ...spared, '--header', `Authorization: ${Authorization}`]))
    }
    return Math.max(...codes)
  } finally {
    await stop()
  }
}

/** Says how many cases passed, and everything where one did not. */
async function fuzzed(args: readonly string[]): Promise<number> {
  const child = spawn(join(FOLDER, 'bin/st'), args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  process.stdout.write(code === 0 ? `  ${/\d+ generated, \d+ passed/.exec(said)?.[0]}\n` : said)
  return code ?? 1
}

function run(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })
    child.once('error', () => resolve(127))
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
