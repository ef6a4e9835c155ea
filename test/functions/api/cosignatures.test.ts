import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LOG } from '../../../functions/store/keys/keys-of-log.ts'
import { all } from '../../../functions/store/table.ts'
import { logIn } from '../../../infra/verify/verdict-lines.ts'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import type { RecordedLog } from '../../../shared/log/recorded-log.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { aStack, opened, type Person, personWith, published } from '../../a-stack.ts'
import { aWitness } from '../../a-witness.ts'

const [river, sea, stranger] = [aWitness('river'), aWitness('sea'), aWitness('river', 'witness.example.org/other')]

let running: Awaited<ReturnType<typeof aStack>>
let program: Person
beforeAll(async () => {
  running = await aStack({ witnesses: [river.named, sea.named] })
  const { cleo, ada } = running.company
  const asked = ['POST', '/api/programs', { name: 'Institute', role: 'witness' }, randomUUID()] as const
  program = personWith(running.stack.origin, (await cleo.ask<{ token: string }>(...asked)).body.token)
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(ada, '1.terms.1')
  await cleo.closes('1.terms.1', 'adjourn')
  await published(ada)
})
afterAll(() => running.stop())

const log = async () => (await running.company.ada.ask<RecordedLog>('GET', '/api/log')).body
const posts = async (line: string, size: number, by = program) => {
  const { status, body } = await by.ask('POST', '/api/log/cosignatures', { size, line })
  return body?.['code'] ?? status
}

describe('what a witness signs', () => {
  test('is in the checkpoint, in the record, and in what the verifier says of it', async () => {
    const { checkpoint, entries } = await log()
    const at = new Date('2035-03-01T10:00:00Z')
    const size = entries.length
    expect(await posts(river.signs(checkpoint, at), size)).toBe('cosignature-invalid')

    const line = river.signs(checkpoint)
    expect(await posts(line, size)).toBe(204)

    expect((await log()).checkpoint).toBe(`${checkpoint}${line}`)
    const { body } = await running.company.ada.ask<RoundRecord>('GET', '/api/rounds/1/record')
    expect(body.log?.checkpoint).toBe(`${checkpoint}${line}`)
    const verdict = verifyRecord(body)
    expect(verdict.mismatches).toEqual([])
    expect(logIn(verdict)).toEqual([
      expect.stringContaining('every link of this record is in it'),
      expect.stringMatching(/the witness of the side river, Institute of river, signed it on 20/),
      '  the witness of the side sea, Institute of sea, has not signed it',
    ])
    const forged = {
      ...body,
      log: body.log && { ...body.log, checkpoint: `${checkpoint}${sea.signs(`other\n1\n\n`)}` },
    }
    expect(verifyRecord(forged).mismatches).toEqual([
      { place: 'log.checkpoint', says: 'has a signature that the witness witness.example.org/sea did not make' },
    ])
  })

  test('is kept once for each witness and checkpoint, however often somebody sends another one', async () => {
    const { checkpoint, entries } = await log()
    const before = checkpoint.split('\n').length
    for (const ago of [0, 1, 2, 3]) {
      expect(await posts(sea.signs(checkpoint, new Date(Date.now() - ago * 1_000)), entries.length)).toBe(204)
    }

    expect((await log()).checkpoint.split('\n')).toHaveLength(before + 1)
    expect(await all(running.stack.table.query(LOG.pk, LOG.cosignatures))).toHaveLength(2)
  })

  test('is refused when the dialogue names no such key, the checkpoint is another one, or the line is none', async () => {
    const { checkpoint, entries } = await log()
    const size = entries.length

    expect(await posts(stranger.signs(checkpoint), size)).toBe('not-a-witness')
    expect(await posts(aWitness('river').signs(checkpoint), size)).toBe('not-a-witness')
    expect(await posts(river.signs(checkpoint), size + 1)).toBe('no-such-checkpoint')
    expect(await posts(river.signs(checkpoint), size - 1)).toBe('cosignature-invalid')
    expect(await posts(checkpoint.split('\n')[4] ?? '', size)).toBe('cosignature-invalid')
    expect(await posts('x'.repeat(401), size)).toBe('invalid')
  })

  test('is taken from a program that is a witness and from a facilitator, whose browser may be one, and from nobody else', async () => {
    const { checkpoint, entries } = await log()
    const { ada, cleo, olu } = running.company

    const asked = await Promise.all([ada, olu, cleo].map((one) => posts(sea.signs(checkpoint), entries.length, one)))

    expect(asked).toEqual(['forbidden', 'forbidden', 204])
    expect(await posts(stranger.signs(checkpoint), entries.length, cleo)).toBe('not-a-witness')
  })
})
