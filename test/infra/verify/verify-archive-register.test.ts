import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readArchive } from '../../../infra/archive/read-archive.ts'
import { writeArchive } from '../../../infra/archive/write-archive.ts'
import { verifyArchive } from '../../../infra/verify/verify-archive.ts'
import { isPublic } from '../../../shared/consultation/consultation-state.ts'
import { registerAfter } from '../../../shared/consultation/register.ts'
import { coveredFor, publicEdition } from '../../../shared/consultation/register-edition.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import { linkedEvents } from '../../shared/consultation/a-register.ts'
import type { Open } from './a-forgery.ts'
import { registerOfCourse } from './a-register-record.ts'
import { twoRoundsWithConsultations } from './two-rounds-with-consultations.ts'

describe('an archive with the register of consultations', () => {
  let folder: string
  let it: Awaited<ReturnType<typeof twoRoundsWithConsultations>>
  const files: Record<string, unknown> = {}
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'parley-register-'))
    it = await twoRoundsWithConsultations()
    const { records, register, course } = it
    const { consultations } = registerAfter(linkedEvents(course.events))
    for (const [index, record] of records.entries()) {
      for (const edition of ['complete', 'delegations', 'public'] as const) {
        const name = edition === 'complete' ? 'record.json' : `record.${edition}.json`
        files[`round-${index + 1}/${name}`] = editionOf(record, edition)
      }
    }
    files['register.json'] = register
    files['register.delegations.json'] = coveredFor(register, consultations, () => true)
    files['register.public.json'] = publicEdition(register, consultations, isPublic)
  })
  afterAll(async () => {
    await it.stop()
    rmSync(folder, { recursive: true })
  })

  function found(change: (files: Open) => unknown): string {
    const changed = structuredClone(files)
    change(changed)
    for (const [name, file] of Object.entries(changed)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), JSON.stringify(file))
    }
    const path = join(folder, 'archive.zip')
    writeArchive(path, folder, Object.keys(changed))
    const { mismatches } = verifyArchive(readArchive(path), {})
    return mismatches.map(({ place, says }) => `${place} ${says}`).join('\n')
  }

  test('verifies', () => {
    expect(found(() => {})).toBe('')
  })

  test.each<[string, (files: Open) => unknown, RegExp]>([
    [
      'all of it left out',
      (all) => Object.keys(all).filter((name) => name.startsWith('register') && delete all[name]),
      /register\.json is left out, and round 2 names events of it/,
    ],
    ['an edition left out', (all) => delete all['register.public.json'], /register\.public\.json is left out/],
    [
      'a changed value',
      (all) => (all['register.json'].events[7].event.outcome = 'not-agreed'),
      /register: events\[7\]\.event/,
    ],
    [
      'an edition of another register',
      (all) =>
        (all['register.delegations.json'] = registerOfCourse({ ...it.course, events: it.course.events.slice(2, 4) })),
      /is an edition of another register/,
    ],
    ['something else in its place', (all) => (all['register.json'] = {}), /register\.json is not a register/],
  ])('does not verify with %s', (_, change, says) => {
    expect(found(change)).toMatch(says)
  })
})
