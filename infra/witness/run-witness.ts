import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { endWithLine } from '../failure-line.ts'
import { fileErrorLine, readTextFile } from '../files/text-file.ts'
import { readKey } from '../verify/signed-note.ts'
import { askLog } from './ask-log.ts'
import { CannotWitness } from './cannot-witness.ts'
import { keptHeadsIn, lock } from './kept-heads.ts'
import { compare, type Looked, look, type Witnessing } from './look.ts'
import { noteOfText } from './note-of-text.ts'
import { witnessKeyIn } from './witness-key.ts'
import { WORDS_OF_COMMAND } from './words-of-command.ts'

/**
 * `npm run witness`: keeps what it has seen of the signed log of a dialogue, and signs what goes on from that, for one side. Exit code 0 when
 * the log is one, 1 when something was found against the server, 2 when nothing can be said now.
 */
const USAGE =
  'npm run witness -- <https address of the dialogue> --key FILE [--name name of a new key] [--side side] --log <key of the log> --token FILE [--state folder] [--every minutes] [--compare note or record.json]'

const options = {
  key: { type: 'string' },
  name: { type: 'string' },
  side: { type: 'string' },
  log: { type: 'string' },
  token: { type: 'string' },
  state: { type: 'string' },
  every: { type: 'string' },
  compare: { type: 'string' },
} as const

try {
  process.exitCode = await witness(process.argv.slice(2))
} catch (error) {
  endWithLine(error, error instanceof CannotWitness ? error.message : fileErrorLine(error))
  process.exitCode = 2
}

async function witness(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(args)
  const [address = '', ...others] = positionals
  if (others.length > 0 || values.key === undefined) throw new CannotWitness(`usage: ${USAGE}`)
  const origin = originOf(address)
  const { isNew, ...key } = witnessKeyIn(values.key, values.name)
  if (isNew) return sayNewKey(key.line, values.side)
  const folder = values.state ?? `.parley/witness/${new URL(origin).host.replace(':', '-')}`
  const unlock = await lock(folder)
  try {
    const kept = keptHeadsIn(folder)
    const log = logKeyOf(values.log, kept.logKey())
    if (kept.logKey() === undefined && values.log !== undefined) kept.keepLogKey(values.log.trim())
    const ask = askLog(origin, tokenOf(values.token), WORDS_OF_COMMAND)
    const witnessing = { log, key, ask, kept, now: () => new Date(), words: WORDS_OF_COMMAND }
    if (values.compare !== undefined) {
      return say(await compare(witnessing, noteIn(values.compare), values.compare))
    }
    return values.every === undefined
      ? say(await look(witnessing))
      : await lookEvery(minutesOf(values.every), witnessing)
  } finally {
    await unlock()
  }
}

/** Until it is ended. What cannot be asked now is asked again; what was found is said once. */
async function lookEvery(minutes: number, witnessing: Witnessing): Promise<never> {
  console.log(`Looks at ${witnessing.log.name} every ${minutes} minutes. Ctrl-C ends it.`)
  let said = ''
  for (;;) {
    const { says } = await look(witnessing).catch((error: unknown) => {
      if (!(error instanceof CannotWitness)) throw error
      return { says: [error.message] }
    })
    if (says.length > 0 && said !== says.join('\n')) console.log(`${new Date().toISOString()} ${says.join('\n  ')}`)
    said = says.join('\n')
    await pause(minutes * 60_000)
  }
}

function say({ holds, says }: Looked): number {
  if (holds) console.log(says.length === 0 ? WORDS_OF_COMMAND.nothingNew : says.join('\n'))
  else console.error(says.join('\n'))
  return holds ? 0 : 1
}

function sayNewKey(line: string, side = 'the id of your side'): number {
  console.log(`A key was made. Who deploys the dialogue adds it to the dialogue's file:

witnesses:
  - name: your name, as everybody in the dialogue may read it
    side: ${side}
    key: ${line}

A facilitator makes a token with the role witness. Then run this again with --token FILE and --log <the key of the log>. The key of the log is on every
invitation, in every instrument and in every record: take it from there, and compare it with the other sides.`)
  return 0
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (cause) {
    throw new CannotWitness(`usage: ${USAGE}`, { cause })
  }
}

function originOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const isHere = url !== undefined && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  // A token that is sent without encryption can be read on the way.
  if (url === undefined || !(url.protocol === 'https:' || (url.protocol === 'http:' && isHere))) {
    throw new CannotWitness(`give the address of the dialogue, such as https://talks.example.org; usage: ${USAGE}`)
  }
  return url.origin
}

function logKeyOf(given: string | undefined, kept: string | undefined) {
  if (given !== undefined && kept !== undefined && given.trim() !== kept) {
    throw new CannotWitness(
      `this folder is of the log ${kept}, and another key was given; a log has one key. Give another folder with --state for another log`,
    )
  }
  const written = given?.trim() ?? kept
  if (written === undefined) {
    throw new CannotWitness(
      'give the key of the log with --log; it is on every invitation, in every instrument and in every record',
    )
  }
  const key = readKey(written)
  if (key === undefined) throw new CannotWitness('--log is no whole key of a log; copy the line again')
  return key
}

function tokenOf(file: string | undefined): string {
  const token = file === undefined ? process.env['PARLEY_TOKEN'] : readFileSync(file, 'utf8')
  if (token === undefined || !/^[\w.-]+$/.test(token.trim())) {
    throw new CannotWitness(
      'give the token of the witness in a file with --token, or in PARLEY_TOKEN; a facilitator makes it',
    )
  }
  return token.trim()
}

function minutesOf(text: string): number {
  const minutes = Number(text)
  if (!(minutes >= 0.01 && minutes <= 1_440)) throw new CannotWitness('--every is a number of minutes, 1,440 at most')
  return minutes
}

/** A note, or the one in the log of a record. */
function noteIn(file: string): string {
  const note = noteOfText(readTextFile(file))
  if (note === undefined) throw new CannotWitness(WORDS_OF_COMMAND.noNote(file))
  return note
}
