import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { COSIGNATURE, readCosignatures, readKey } from '../../../infra/verify/signed-note.ts'
import { askLog } from '../../../infra/witness/ask-log.ts'
import { CannotWitness } from '../../../infra/witness/cannot-witness.ts'
import { keptHeadsIn, lock } from '../../../infra/witness/kept-heads.ts'
import { compare, look, type Witnessing } from '../../../infra/witness/look.ts'
import { witnessKeyIn } from '../../../infra/witness/witness-key.ts'
import { WORDS_OF_COMMAND } from '../../../infra/witness/words-of-command.ts'
import type { LogEntry } from '../../../shared/log/log-entry.ts'
import { aLogServer, anEntry, entriesOf } from './a-log-server.ts'

let server: Awaited<ReturnType<typeof aLogServer>>
let folder: string
beforeEach(async () => {
  server = await aLogServer()
  folder = mkdtempSync(join(tmpdir(), 'parley-witness-'))
})
afterEach(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

/** The witness of a side, as a process that was started now sees it. */
function witnessOf(side: string, more: Partial<Witnessing> = {}): Witnessing {
  const log = readKey(server.key)
  if (log === undefined) throw new Error('the server has no key')
  const key = witnessKeyIn(join(folder, `${side}.key`), `witness.example.org/${side}`)
  const ask = askLog(server.origin, side, WORDS_OF_COMMAND)
  return {
    log,
    key,
    ask,
    kept: keptHeadsIn(join(folder, side)),
    now: () => new Date(),
    words: WORDS_OF_COMMAND,
    ...more,
  }
}

const looks = (side = 'river') => look(witnessOf(side))
const evidence = (side = 'river') => readdirSync(join(folder, side, 'evidence'))
const other = (at: number) => anEntry(at, 'f'.repeat(64))

describe('a witness of an honest log', () => {
  test('keeps each head that goes on from what it saw, and signs it', async () => {
    const river = witnessOf('river')
    const key = readKey(river.key.line, COSIGNATURE)
    for (const size of [1, 2, 5, 8, 13]) {
      server.shows(entriesOf(size))

      expect((await looks()).holds).toBe(true)

      const line = server.posted.at(-1) ?? ''
      expect(key && readCosignatures(`${await server.noteOf(entriesOf(size))}${line}`, key)).toHaveLength(1)
      expect(key && readCosignatures(`${await server.noteOf(entriesOf(size))}${line}`, key)).not.toContain(undefined)
    }
    expect(await river.kept.notes()).toHaveLength(5)
    expect(evidence()).toEqual([])
  })

  test('signs a head once, as long as the server shows it; otherwise it says so and sends the same again', async () => {
    server.shows(entriesOf(3))
    await looks()
    expect(await looks()).toEqual({ holds: true, says: [] })
    expect(server.posted).toHaveLength(1)

    server.forgets()
    expect((await looks()).says).toEqual([
      'The server does not show what this witness signed of 3 entries. It was sent again.',
    ])
    expect(server.posted[1]).toBe(server.posted[0])
  })

  test('says nothing against a server that answers badly, late or not at all', async () => {
    server.shows(entriesOf(3))
    await looks()
    for (const status of [401, 403, 429, 500, 503]) {
      server.answers({ status })
      await expect(looks()).rejects.toThrow(CannotWitness)
    }
    await server.stop()
    await expect(looks()).rejects.toThrow(CannotWitness)
    server = await aLogServer()
    expect(evidence()).toEqual([])
  })
})

/** What a server shows first and then; what the witness had seen in between; and how it tells. */
const LIES: readonly (readonly [
  what: string,
  seen: readonly (readonly LogEntry[])[],
  shown: readonly LogEntry[],
  says: RegExp,
])[] = [
  [
    'a rollback to a head that it had shown',
    [entriesOf(5), entriesOf(8)],
    entriesOf(5),
    /^talks\.example\.org\/api\/log went back: it shows a log of 5 entries, and it had signed one of 8 before\.\nEntries 6 to 8 are left out/,
  ],
  [
    'a rollback to a head that nobody had shown, and that may be an earlier one',
    [entriesOf(3), entriesOf(8)],
    entriesOf(5),
    /went back: it shows a log of 5 entries, and it had signed one of 8 before\.\nEntries 6 to 8 are left out .*\nThis witness had not seen the shorter log: it cannot tell/,
  ],
  [
    'a rollback to a head that does not fit a smaller one',
    [entriesOf(4), entriesOf(8)],
    [...entriesOf(3), other(4), anEntry(5)],
    /went back and shows another log: one of 5 entries, and it had signed one of 8 before\.\nHow far they are the same cannot be told/,
  ],
  [
    'a rollback to another head of a size that it had shown',
    [entriesOf(3), entriesOf(5), entriesOf(8)],
    [...entriesOf(4), other(5)],
    /went back and shows another log: one of 5 entries, and it had signed one of 5 before\.\nThey begin with the same 3 entries\. From entry 4 to entry 5/,
  ],
  [
    'a re-dated head: the last entry was signed again with another link',
    [entriesOf(6), entriesOf(7)],
    [...entriesOf(6), other(7)],
    /^talks\.example\.org\/api\/log signed two different logs of 7 entries: one was shown before, another one is shown now\.\nThey differ in entry 7 alone: .* another date/,
  ],
  [
    'an edited history: an entry in the middle is another one',
    [entriesOf(2), entriesOf(4), entriesOf(8)],
    [...entriesOf(4), other(5), ...entriesOf(9).slice(5)],
    /signed two logs that do not fit: one of 8 entries was shown before, one of 9 entries is shown now\. .*\nThey begin with the same 4 entries\. From entry 5 to entry 8 at least one was changed/,
  ],
  [
    'a dropped entry, with the later ones moved up',
    [entriesOf(2), entriesOf(3), entriesOf(6)],
    entriesOf(10).filter((_, at) => at !== 3),
    /signed two logs that do not fit: one of 6 entries was shown before, one of 9 entries is shown now\. .*\nThey begin with the same 3 entries\. From entry 4 to entry 6 at least one was changed, left out or moved/,
  ],
  [
    'a dropped entry, with another one at the end, of the same size',
    [entriesOf(1), entriesOf(6)],
    entriesOf(7).filter((_, at) => at !== 3),
    /signed two different logs of 6 entries: .*\nThey begin with the same 1 entry\. From entry 2 to entry 6/,
  ],
  [
    'another log altogether',
    [entriesOf(3)],
    [other(1), other(2), other(3), other(4)],
    /How far they are the same cannot be told/,
  ],
  [
    'nothing at all',
    [entriesOf(3)],
    [],
    /says that it has signed nothing, and it had signed a log of 3 entries before/,
  ],
]

describe('a server that lies', () => {
  test.each(LIES)('is found by the witness, which signs nothing: %s', async (_, seen, shown, says) => {
    for (const one of seen) {
      server.shows(one)
      await looks()
    }
    const signed = server.posted.length
    server.shows(shown)

    const found = await looks()

    expect(found.holds).toBe(false)
    expect(found.says.join('\n')).toMatch(says)
    expect(server.posted).toHaveLength(signed)
    const [kept = '', ...more] = evidence()
    expect(more).toEqual([])
    const written = (name: string) => readFileSync(join(folder, 'river', 'evidence', kept, name), 'utf8')
    if (shown.length > 0) expect(written('shown.note').startsWith(await server.noteOf(shown))).toBe(true)
    expect(written('seen.note')).toContain(server.name)
    expect(written('what-was-found.txt')).toMatch(says)

    // It is said again, kept once, and forgotten by nobody: the right log goes on from what was seen.
    expect((await looks()).holds).toBe(false)
    expect(evidence()).toHaveLength(1)
    server.shows(entriesOf(20))
    expect((await looks()).holds).toBe(true)
  })

  test('with two views, one for each side, is found when one witness is given what the other one saw', async () => {
    const [common, theirs, ours] = [entriesOf(4), [...entriesOf(4), other(5), anEntry(6)], entriesOf(6)]
    server.shows(common)
    expect([(await looks('river')).holds, (await looks('sea')).holds]).toEqual([true, true])
    server.shows(ours, { sea: theirs })
    // Each for itself sees one log that only grows.
    expect([(await looks('river')).holds, (await looks('sea')).holds]).toEqual([true, true])
    const [river, sea] = [witnessOf('river'), witnessOf('sea')]
    const seenAtSea = (await sea.kept.notes()).at(-1) ?? ''

    const found = await compare(river, seenAtSea, 'sea.note')

    expect(found.holds).toBe(false)
    expect(found.says.join('\n')).toMatch(
      /^talks\.example\.org\/api\/log signed two different logs of 6 entries: one was shown to this witness, another one is in sea\.note\.\nHow far they are the same cannot be told/,
    )
    expect((await compare(river, await server.noteOf(common), 'an older note')).holds).toBe(true)
    expect((await compare(river, await server.noteOf(theirs.slice(0, 5)), 'sea.note')).holds).toBe(false)
    expect((await compare(river, await server.noteOf([...theirs, anEntry(7)]), 'sea.note')).holds).toBe(false)
    expect((await compare(river, await server.noteOf(entriesOf(5)), 'a record')).holds).toBe(true)
  })

  test('that gives no proof, or a wrong one, is not believed', async () => {
    server.shows(entriesOf(5))
    await looks()
    server.shows(entriesOf(9))
    const wrong: readonly ((hashes: readonly string[]) => unknown)[] = [
      (hashes) => ({ hashes: hashes.slice(1) }),
      (hashes) => ({ hashes: [...hashes].reverse() }),
      () => ({ hashes: 'none' }),
      () => ({ hashes: ['*'] }),
      () => [],
    ]
    for (const proof of wrong) {
      server.answers({ proof })
      expect((await looks()).says.join('\n')).toMatch(
        /There is no proof that the longer one begins with the shorter one/,
      )
    }
    server.answers({})
    expect((await looks()).holds).toBe(true)
  })

  test('or somebody on the way, who does not hold the key, cannot be taken for it', async () => {
    server.shows(entriesOf(5))
    await looks()
    const forged = await server.forgedNoteOf(entriesOf(6))
    const notes: readonly (readonly [(honest: string) => string, RegExp])[] = [
      [() => forged, /has a signature in the name of talks\.example\.org\/api\/log that its key did not make/],
      [(honest) => honest.replace('talks.example.org', 'talk.example.org'), /is of another log than/],
      [(honest) => honest.replace(/\n\u2014 talks/, '\n\u2014 tales'), /is not signed with the key/],
      [() => '<html>Please log in</html>', /what is shown as the checkpoint of .* is none/],
    ]
    for (const [note, says] of notes) {
      server.answers({ note })
      const found = await looks()
      expect([found.holds, found.says.join('\n')]).toEqual([false, expect.stringMatching(says)])
    }
  })
})

describe('a witness that is ended at any moment', () => {
  test('goes on with what it had kept, signs each head, and accuses nobody', async () => {
    for (let ends = 1; ends <= 12; ends += 1) {
      const side = `side-${ends}`
      server.shows(entriesOf(3))
      await looks(side)
      server.shows(entriesOf(5))
      server.forgets()
      await look(endedAt(ends, witnessOf(side))).catch((error: Error) => expect(error.message).toBe('it was ended'))

      const again = await looks(side)

      expect([again.holds, again.says.join()]).toEqual([true, expect.not.stringContaining('does not show')])
      expect(await witnessOf(side).kept.notes()).toHaveLength(2)
      expect(evidence(side)).toEqual([])
      expect(await looks(side)).toEqual({ holds: true, says: [] })
    }
  })

  test('and no second one works in its folder', async () => {
    const unlock = await lock(join(folder, 'state'))

    await expect(lock(join(folder, 'state'))).rejects.toThrow(/is in use by another witness/)
    await unlock()
    const again = await lock(join(folder, 'state'))
    await again()
  })
})

/** A witness whose process ends at its call of this number, after the call had its effect or before, in turn. */
function endedAt(ends: number, { ask, kept, ...rest }: Witnessing): Witnessing {
  let calls = 0
  const counted = <Object extends object>(whole: Object): Object =>
    Object.fromEntries(
      Object.entries(whole).map(([name, call]) => [
        name,
        (...given: unknown[]) => {
          calls += 1
          const isLast = calls === Math.ceil(ends / 2)
          if (isLast && ends % 2 === 1) throw new Error('it was ended')
          const result = call(...given)
          if (!isLast) return result
          if (result instanceof Promise) return result.then(() => Promise.reject(new Error('it was ended')))
          throw new Error('it was ended')
        },
      ]),
    ) as Object
  return { ...rest, ask: counted(ask), kept: counted(kept) }
}
