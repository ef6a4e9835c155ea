import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readRecord } from '../../../functions/record/read-record.ts'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import { instrumentOf } from '../../../shared/instrument/instrument.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { aRoundToConfirm } from '../../functions/actions/a-round-to-confirm.ts'
import { hashedAnew, type Open } from './a-forgery.ts'

/** A side of one accepts ad referendum, and a side of two outright: under the rule `none`. */
let record: RoundRecord
beforeAll(async () => {
  const it = await aRoundToConfirm({ attribution: 'none' }, { ada: 'ad-referendum', bo: 'ratify', bea: 'ratify' })
  await it.publishes()
  record = JSON.parse(JSON.stringify(await readRecord(it.table, 1)))
  await it.stop()
}, 60_000)

const VERIFIER = join(import.meta.dirname, '../../independent/verify.py')
const hasPython = spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 11))']).status === 0

const ratificationIn = ({ readings }: RoundRecord) => readings.find(({ stage }) => stage === 'ratification')
const placesIn = (one: unknown) => verifyRecord(JSON.parse(JSON.stringify(one))).mismatches.map(({ place }) => place)
const printed = (one: RoundRecord) => JSON.stringify(instrumentOf(one, 'en'))

/** A record without what was said in its ratification. */
function withoutIt(one: RoundRecord): Open {
  const open = structuredClone(one) as Open
  for (const reading of open.readings) delete reading.ratification
  return open
}

describe('what was said in a ratification by a side of one', () => {
  test('is not in the public edition, which is of the same head and is verified', () => {
    const edition = editionOf(record, 'public')

    expect(ratificationIn(record)?.ratification).toMatchObject({ forms: ['ad-referendum'], salt: /^[0-9a-f]{32}$/ })
    expect(JSON.stringify(edition)).not.toContain('ad-referendum"')
    expect(ratificationIn(edition)).not.toHaveProperty('ratification')
    expect(edition.head).toBe(record.head)
    expect(placesIn(edition)).toEqual([])
    expect(ratificationIn(editionOf(record, 'delegations'))?.ratification?.forms).toEqual(['ad-referendum'])
    expect(placesIn(record)).toEqual([])
  })

  test('is not in the instrument that is made of the public edition, which says so', () => {
    expect(printed(record)).toContain('some were given ad referendum')
    expect(printed(editionOf(record, 'public'))).not.toContain('some were given')
    expect(printed(editionOf(record, 'public'))).toContain('This edition does not say in which form')
  })

  test('is there where at least two sides of three or more could have said it', () => {
    const many = structuredClone(record) as Open
    for (const reading of many.readings) reading.roll = { river: 3, sea: 3 }

    expect(ratificationIn(editionOf(many as RoundRecord, 'public'))?.ratification?.forms).toEqual(['ad-referendum'])
  })

  test('is missing in a record that no edition may leave it out of', () => {
    const at = record.readings.findIndex(({ stage }) => stage === 'ratification')
    const earlier = { ...withoutIt(editionOf(record, 'public')), format: 'parley-record/6' }

    for (const one of [withoutIt(record), withoutIt(editionOf(record, 'delegations')), hashedAnew(earlier as Open)]) {
      expect(placesIn(one).filter((place) => place.startsWith(`readings[${at}]`))).not.toEqual([])
    }
  })

  test('has a salt, without which it could be guessed from its seal', () => {
    const guessable = structuredClone(record) as Open
    for (const reading of guessable.readings) if (reading.ratification) delete reading.ratification.salt

    expect(placesIn(hashedAnew(guessable)).some((place) => place.endsWith('.ratification.salt'))).toBe(true)
  })

  test.runIf(hasPython)('the second verifier finds the same', () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-'))
    const said = (one: unknown) => {
      writeFileSync(join(folder, 'record.json'), JSON.stringify(one))
      return spawnSync('python3', [VERIFIER, join(folder, 'record.json')], { encoding: 'utf8' }).status
    }
    const all = [record, editionOf(record, 'delegations'), editionOf(record, 'public'), withoutIt(record)].map(said)
    rmSync(folder, { recursive: true })

    expect(all).toEqual([0, 0, 0, 1])
  })
})
