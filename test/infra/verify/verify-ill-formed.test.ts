import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { adjournedAt, aRecord } from '../../shared/instrument/a-record.ts'
import { hashedAnew, type Open } from './a-forgery.ts'

const HALF = 'Half \ud83d'
const SAYS = 'has half of a character (a lone surrogate), which programs in other languages cannot encode'
const RECORD: RoundRecord = await aRecord({ files: await adjournedAt('terms.1'), rules: { attribution: 'named' } })

/** A copy with a change, hashed again from beginning to end. */
function changed(change: (record: Open) => void, record = RECORD): RoundRecord {
  const copy: Open = structuredClone(record)
  change(copy)
  return hashedAnew(copy)
}

const [NAMED = ''] = Object.keys(RECORD.readings[0]?.names ?? {})

test.each<[string, (record: Open) => void, string]>([
  ['the title', (record) => Object.assign(record.dialogue.title, { en: HALF }), 'dialogue.title.en'],
  [
    'a text',
    (record) =>
      Object.assign(record.readings[0].submissions.find((one: Open) => one.submission.is === 'proposal').submission, {
        salt: HALF,
      }),
    'submission.salt',
  ],
  [
    'a name',
    (record) => Object.assign(record.readings[0].names[NAMED].person, { name: HALF }),
    `readings[0].names.${NAMED}.person.name`,
  ],
  ['the name of a member', (record) => Object.assign(record.readings[0].roll, { [HALF]: 0 }), 'readings[0].roll.Half'],
])('half of a character in %s of a record is found, at its place', (_, change, place) => {
  const { mismatches } = verifyRecord(changed(change))

  expect(mismatches).toContainEqual({ place: expect.stringContaining(place), says: SAYS })
})

test('the command says so, and that an early format allowed it', async () => {
  const half = changed((record) => Object.assign(record.dialogue.mandate, { en: HALF }))
  const early = { ...half, format: 'parley-record/2' }
  const folder = await mkdtemp(join(tmpdir(), 'parley-verify-'))
  const file = join(folder, 'record.json')
  await writeFile(file, JSON.stringify(half))

  const verify = join(import.meta.dirname, '../../../infra/verify/verify.ts')
  const said = await promisify(execFile)(process.execPath, [verify, file]).catch((error) => error)
  await rm(folder, { recursive: true })

  expect(said).toMatchObject({ code: 1, stderr: expect.stringContaining(`✗ dialogue.mandate.en: ${SAYS}`) })
  const { illFormed, mismatches } = verifyRecord(early)
  expect(illFormed).toEqual([`dialogue.mandate.en ${SAYS}`])
  expect(mismatches).not.toContainEqual(expect.objectContaining({ says: SAYS }))
})
