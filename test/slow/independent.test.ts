import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Mismatch } from '../../infra/verify/mismatch.ts'
import { verifyDialogue } from '../../infra/verify/verify-dialogue.ts'
import { verifyRecord } from '../../infra/verify/verify-record.ts'
import { verifyRegister } from '../../infra/verify/verify-register.ts'
import { editionOf } from '../../shared/proof/edition.ts'
import type { RoundRecord } from '../../shared/record.ts'
import { FOLDERS, type KeptFormat, keptRecord, keptRecords, keptRegister, keptRegisters } from '../fixtures/kept.ts'
import { changedValue, setValue, valueAt, valuesIn } from '../infra/verify/a-changed-value.ts'
import { randomRecords } from '../infra/verify/a-random-round.ts'
import { aCourse, registerOfCourse } from '../infra/verify/a-register-record.ts'
import { BASES } from '../infra/verify/forged-bases.ts'
import { forgeriesOf, knownForgeries } from '../infra/verify/random-forgeries.ts'
import { signedLogs } from '../infra/verify/signed-logs.ts'
import { many } from '../many.ts'
import { SEED } from '../seed.ts'

/*
 * A second verifier was written in Python from docs/record-format.md alone (test/independent). Both have to say the same of every
 * record and every forgery. Where they do not, the page decides which one is wrong, or is mended itself.
 */

const VERIFIER = join(import.meta.dirname, '../independent/verify.py')

/** Python may be absent: then there is nothing to compare, and the suite is named for it. */
const hasPython = spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 11))']).status === 0

describe.runIf(hasPython)(
  `the two verifiers agree${hasPython ? '' : ': skipped, there is no Python 3.11 here'}`,
  () => {
    test('on records of every kind, and of every format that was kept', () => {
      const kept = (Object.keys(FOLDERS) as KeptFormat[]).flatMap((format) =>
        keptRecords(format).map((name) => ({ what: `${format} ${name}`, record: keptRecord(format, name) })),
      )
      const made = Object.entries(BASES).map(([what, record]) => ({ what, record }))

      expect(disagreements([...kept, ...made])).toEqual([])
    }, 300_000)

    test('on signed logs, and on what a server shows that lies about them', async () => {
      const { honest, lies } = await signedLogs()
      const asked = [
        { what: 'honest', records: honest },
        ...honest.map((one) => ({ what: 'one', records: [one] })),
        ...lies,
      ]
      const theirs = inPython(asked.map(({ records }) => records))

      const differing = asked.flatMap(({ what, records }, at) => {
        const [record, ...others] = records
        const ours = others.length === 0 ? verifyRecord(record) : verifyDialogue(records)
        return differ(what, ours.mismatches, theirs[at])
      })
      expect(differing).toEqual([])
      expect(theirs.map(({ verified }) => verified).filter(Boolean)).toHaveLength(1 + honest.length)
    }, 300_000)

    test('on registers that were kept, alone and with the rounds that they belong to', () => {
      const kept = (Object.keys(FOLDERS) as KeptFormat[]).flatMap((format) =>
        keptRegisters(format).map((name) => ({
          what: `${format} ${name}`,
          format,
          register: keptRegister(format, name),
        })),
      )
      const alone = inPython(kept.map(({ register }) => [register]))
      const inARow = kept
        .filter(({ what }) => what.includes('in-a-row'))
        .map(({ format, ...one }) => ({ ...one, rounds: completeInARow(format) }))
      const together = inPython(inARow.map(({ register, rounds }) => [...rounds, register]))

      expect(kept.length).toBeGreaterThan(4)
      expect(
        kept.flatMap(({ what, register }, at) => differ(what, verifyRegister(register).mismatches, alone[at])),
      ).toEqual([])
      expect(
        inARow.flatMap(({ what, register, rounds }, at) =>
          differ(what, verifyDialogue(rounds, undefined, register).mismatches, together[at]),
        ),
      ).toEqual([])
    }, 300_000)

    test('on random rounds and on what a forger makes of them', async () => {
      const records = await randomRecords(many({ atOnce: 20, inAll: 1_000 }), SEED)
      const forgeries = forgeriesOf(records, SEED)

      expect(disagreements(records.map((record, index) => ({ what: `round ${index}`, record })))).toEqual([])
      expect(disagreements(forgeries)).toEqual([])
    }, 3_600_000)

    test('on rounds that start from what stands, in each edition, and on what a forger makes of them', () => {
      const kept = STARTING_FROM_WHAT_STANDS.flatMap((format) =>
        keptRecords(format).map((name) => keptRecord(format, name)),
      )
      const complete = kept.filter(({ readings }) =>
        readings.every(({ submissions }) => submissions.every(({ submission }) => submission !== undefined)),
      )
      const editions = complete.flatMap((record) => [
        record,
        written(editionOf(record, 'delegations')),
        written(editionOf(record, 'public')),
      ])
      const records = Array.from(
        { length: many({ atOnce: 40, inAll: 1_000 }) },
        (_, index) => editions[(index + SEED) % editions.length] as RoundRecord,
      )

      expect(complete.some(({ round }) => round.number > 1)).toBe(true)
      expect(disagreements(editions.map((record, index) => ({ what: `edition ${index}`, record })))).toEqual([])
      expect(disagreements(forgeriesOf(records, SEED))).toEqual([])
    }, 3_600_000)

    test('on registers of consultations, and on what a forger makes of them', () => {
      const course = aCourse()
      const ways = fc.sample(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), {
        numRuns: many({ atOnce: 20, inAll: 1_000 }),
        seed: SEED,
      })
      const forged = ways.map(([place, how, isHashedAnew]) => {
        const changed = JSON.parse(JSON.stringify(isHashedAnew ? course.events : registerOfCourse(course)))
        const paths = valuesIn(changed)
        const path = paths[place % paths.length] ?? []
        const [was, is] = [valueAt(changed, path), changedValue(valueAt(changed, path), how)]
        setValue(changed, path, is)
        const register = isHashedAnew ? registerOfCourse({ ...course, events: changed }) : changed
        return { what: `${path.join('.')} from ${JSON.stringify(was)} to ${JSON.stringify(is)}`, register }
      })
      const asked = [{ what: 'the register', register: registerOfCourse(course) }, ...forged]
      const theirs = inPython(asked.map(({ register }) => [register]))

      const other = asked.flatMap(({ what, register }, index) =>
        differ(what, verifyRegister(register).mismatches, theirs[index]),
      )
      expect(other).toEqual([])
    }, 600_000)

    test('on every forgery that the verifier is known to find', () => {
      expect(disagreements(knownForgeries())).toEqual([])
    }, 300_000)
  },
)

/** The complete records of the rounds in a row that are kept of a format. */
function completeInARow(format: KeptFormat): readonly RoundRecord[] {
  const names = keptRecords(format).filter((name) => /^in-a-row-\d$/.test(name))
  return names.toSorted().map((name) => keptRecord(format, name))
}

type Asked = { readonly what: string; readonly record: RoundRecord }

/** Of what one of them says that it verifies and the other one does not, with what the other one says. */
function disagreements(asked: readonly Asked[]): readonly string[] {
  const theirs = inPython(asked.map(({ record }) => [record]))
  return asked.flatMap(({ what, record }, index) => differ(what, verifyRecord(record).mismatches, theirs[index]))
}

function differ(what: string, found: readonly Mismatch[], theirs: Theirs | undefined): readonly string[] {
  const [ours] = found
  if ((ours === undefined) === theirs?.verified) return []
  // The page does not have the sentences of the instrument: a digest of ratified words cannot be computed from it alone.
  if (theirs?.verified && found.every(({ place }) => place.endsWith('(the words put to ratification)'))) return []
  const where = ours === undefined ? `only in Python: ${theirs?.problems[0]}` : `only here: ${ours.place} ${ours.says}`
  return [`${what}: ${where}`]
}

/** What the verifier in Python says of documents that belong together: one process for all of them. */
function inPython(all: readonly (readonly unknown[])[]): readonly Theirs[] {
  const { stdout, stderr } = spawnSync('python3', [VERIFIER, '--each'], {
    input: all.map((documents) => `${JSON.stringify(documents)}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  expect(stderr).toBe('')
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Theirs)
}

function written(record: RoundRecord): RoundRecord {
  return JSON.parse(JSON.stringify(record))
}

/** The formats whose rounds start from what stands; the page says how all of them are settled. */
const STARTING_FROM_WHAT_STANDS: readonly KeptFormat[] = ['parley-record/5', 'parley-record/6', 'parley-record/7']

type Theirs = { readonly verified: boolean; readonly problems: readonly string[] }
