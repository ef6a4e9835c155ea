import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Account, forgetNote, type Removal, readNote, remove, writeNote } from '../../../infra/operate/removal.ts'

const KEY = 'arn:aws:kms:eu-west-1:000000000000:key/1'
const REMOVAL: Removal = { slug: 'river-and-sea', tables: ['parley-one', 'parley-restored'], key: KEY }

let folder: string
let note: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-removal-'))
  note = join(folder, 'notes', 'river-and-sea.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

class Killed extends Error {}

/** An account in memory. The process is killed at one of its calls, before or after the effect. */
function anAccount(killedAt: number, isAfter: boolean) {
  const there = {
    stack: true,
    tables: new Set(['parley-one', 'parley-restored', 'parley-of-another-key']),
    key: 'Enabled',
  }
  let calls = 0
  const call = <Result>(effect: () => Result): Promise<Result> => {
    calls += 1
    const isKilled = calls === killedAt
    if (isKilled && !isAfter) return Promise.reject(new Killed())
    const result = effect()
    return isKilled ? Promise.reject(new Killed()) : Promise.resolve(result)
  }
  const account: Account = {
    deleteStack: () =>
      call(() => {
        there.stack = false
      }),
    deleteTable: (name) =>
      call(() => {
        if (there.stack) throw new Error('the stack still uses it')
        there.tables.delete(name)
      }),
    deleteKey: () =>
      call(() => {
        if (REMOVAL.tables.some((name) => there.tables.has(name))) throw new Error('a table still needs it')
        there.key = 'PendingDeletion'
        return '2026-12-06'
      }),
    tablesLeft: () => call(() => [...there.tables]),
  }
  return { account, there, calls: () => calls }
}

/** `npm run destroy` after its question. */
async function run(account: Account): Promise<readonly string[]> {
  const said: string[] = []
  const removal = readNote(note) ?? REMOVAL
  writeNote(note, removal)
  await remove(removal, account, { say: (line) => said.push(line), forget: () => forgetNote(note) })
  return said
}

const STEPS = [1, 2, 3, 4, 5]

describe('a removal', () => {
  test.each(STEPS.flatMap((step) => [[step, 'before'] as const, [step, 'after'] as const]))(
    'that is killed at its step %i, %s the effect, goes on when it is run again',
    async (step, when) => {
      const { account, there } = anAccount(step, when === 'after')

      await expect(run(account)).rejects.toThrow(Killed)
      expect(readNote(note)).toEqual(REMOVAL)
      const said = await run(account)

      expect(there).toEqual({ stack: false, tables: new Set(['parley-of-another-key']), key: 'PendingDeletion' })
      expect(existsSync(note)).toBe(false)
      expect(said.slice(-3)).toEqual([
        'What is left:',
        expect.stringContaining('the key, which KMS deletes on 2026-12-06'),
        '- the table parley-of-another-key, which this command did not remove',
      ])
    },
  )

  test('has these steps and no more', async () => {
    const { account, calls } = anAccount(0, false)

    await run(account)

    expect(calls()).toBe(STEPS.length)
  })

  test('that keeps the data removes the stack alone', async () => {
    const { account, there } = anAccount(0, false)
    writeNote(note, { slug: 'river-and-sea', tables: [], kept: 'The table was kept.' })

    const said = await run(account)

    expect(there).toMatchObject({ stack: false, key: 'Enabled' })
    expect(there.tables.size).toBe(3)
    expect(said.at(-1)).toBe('The table was kept.')
    expect(said).not.toContain('Nothing is left.')
  })
})
