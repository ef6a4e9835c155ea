import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { DAY_MS } from '../../../infra/verify/instants.ts'
import { logIn } from '../../../infra/verify/verdict-lines.ts'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import { instrumentOf } from '../../../shared/instrument/instrument.ts'
import { toMarkdown } from '../../../shared/instrument/markdown.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { aWitness } from '../../a-witness.ts'
import { aRecord } from '../../shared/instrument/a-record.ts'
import { hashedAnew } from './a-forgery.ts'

const VERIFIER = join(import.meta.dirname, '../../independent/verify.py')
const hasPython = spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 11))']).status === 0
const WITNESSES = [aWitness('us').named, aWitness('russia').named]
const [KEY, LATE] = ['talks.example.org/api/log+d791ce5a+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea', 1]

let record: RoundRecord
beforeAll(async () => {
  record = await aRecord()
})

/** A record, hashed anew, that was published a day after its last settlement. */
function says(unwitnessed: unknown, days: number | undefined): RoundRecord {
  const settled = Date.parse(record.readings.at(-1)?.settlement.settledAt ?? '')
  const at = new Date(settled + LATE * DAY_MS).toISOString()
  const rules = days === undefined ? {} : { witnesses: WITNESSES, awaitWitnesses: { days } }
  const publication = { ...record.publication, at, ...(unwitnessed !== undefined && { unwitnessed }) }
  return hashedAnew({ ...record, dialogue: { ...record.dialogue, ...rules }, publication } as RoundRecord)
}

const CASES: readonly (readonly [string, unknown, number | undefined, string[]])[] = [
  ['one side', ['russia'], LATE, []],
  ['both sides', ['us', 'russia'], LATE, []],
  ['nobody, because all signed', undefined, LATE, []],
  ['nobody, before the time had passed', undefined, 7, []],
  ['a side before the time had passed', ['russia'], LATE + 0.000001, ['publication.unwitnessed']],
  ['a side, where the rules ask for no witness', ['russia'], undefined, ['publication.unwitnessed']],
  ['sides in another order', ['russia', 'us'], LATE, ['publication.unwitnessed']],
  ['a side twice', ['us', 'us'], LATE, ['publication.unwitnessed']],
  ['a side that is none', ['us', 'france'], LATE, ['publication.unwitnessed']],
]

describe('a publication that did not wait for a witness any longer', () => {
  test.each(CASES)('names %s', (_, unwitnessed, days, places) => {
    const one = says(unwitnessed, days)

    expect(verifyRecord(one).mismatches.map(({ place }) => place)).toEqual(places)
  })

  test('seals what it names, and shows it in every edition', () => {
    const one = says(['russia'], LATE)
    const { unwitnessed: _, ...silent } = one.publication ?? ({} as NonNullable<RoundRecord['publication']>)

    expect(verifyRecord({ ...one, publication: silent }).mismatches.map(({ place }) => place)).not.toEqual([])
    for (const edition of ['public', 'delegations'] as const) {
      expect(editionOf(one, edition).publication?.unwitnessed).toEqual(['russia'])
      expect(verifyRecord(editionOf(one, edition)).mismatches).toEqual([])
    }
  })

  test('is said by the verifier and by the instrument', () => {
    const one = { ...says(['russia'], LATE), key: KEY }
    const log = { name: 'a', entries: 3, unsigned: 0, witnesses: [], unwitnessed: ['russia'] }

    expect(logIn({ log }).at(-1)).toBe('  it was published without a witness of russia: the time to sign had passed')
    const [text] = instrumentOf(one, 'en').map(toMarkdown)
    expect(text).toMatch(/no witness of these sides had signed a log with every reading: Russian side\./)
    const [without] = instrumentOf({ ...says(undefined, LATE), key: KEY }, 'en').map(toMarkdown)
    expect(without).not.toMatch(/no witness of these sides/)
  })

  test.runIf(hasPython)('is found by the second verifier too', () => {
    const records = CASES.map(([, unwitnessed, days]) => says(unwitnessed, days))
    const input = records.map((one) => `${JSON.stringify([one])}\n`).join('')
    const { stdout } = spawnSync('python3', [VERIFIER, '--each'], { input, encoding: 'utf8' })
    const verdicts = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).verified)

    expect(verdicts).toEqual(CASES.map(([, , , places]) => places.length === 0))
  })
})
