import { type KeyObject, verify } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { AnotherKey, appendMissing, signLog } from '../../../functions/actions/keep-log.ts'
import { settleDueConfirmations } from '../../../functions/actions/settle-due-confirmations.ts'
import { takePosition } from '../../../functions/actions/take-position.ts'
import type { Signer } from '../../../functions/platform/signer.ts'
import { LogContradicted } from '../../../functions/record/missing-entries.ts'
import { readRecord } from '../../../functions/record/read-record.ts'
import { checkpointKey, logEntryKey, SIGNED_WITH } from '../../../functions/store/keys/keys-of-log.ts'
import { appendToLog, findCheckpoint, lastCheckpoint, readLog, storeCheckpoint } from '../../../functions/store/log.ts'
import { openTable, type Table } from '../../../functions/store/table.ts'
import { leafDigest, merkleRoot } from '../../../infra/verify/recompute-hashes.ts'
import { fromBase64 } from '../../../shared/log/base64.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { RecordFormat } from '../../../shared/record-format.ts'
import { aDefinition, askedBy, daysFromNow } from '../../builders.ts'
import { aSigner } from '../platform/a-signer.ts'
import { ADA, aRoundByHand, BO } from '../round/a-round-by-hand.ts'
import { aRoundToConfirm } from './a-round-to-confirm.ts'
import { killedAtEveryCall } from './killed-at-every-call.ts'

const NAME = 'talks.example.org/api/log'
let round: Awaited<ReturnType<typeof aRoundByHand>>
afterEach(() => round.stop())

/** The table as another process sees it, which has read nothing yet. */
const elsewhere = () => openTable(round.name, round.config)

/** The links of a record, in the order in which they came about. */
function linksOf({ opening, readings, publication, release, confirmations }: RoundRecord): readonly string[] {
  return [opening, ...readings, publication, release, ...(confirmations ?? [])].flatMap((one) => one?.link ?? [])
}

const loggedLinks = async (table: Table) => (await readLog(table)).map(({ link }) => link)

async function settled(reading: string): Promise<void> {
  const id = await round.tables(reading, aDefinition(`Interference ${reading}`))
  for (const one of [ADA, BO]) await round.takes(one, reading, id, 'support')
  await round.closes(reading, 'another-reading')
  await round.settles(reading)
}

describe('the log of a dialogue', () => {
  test.each(RecordFormat.options)(
    'has the links of a round of %s in the order of its record, each once',
    async (format) => {
      const confirming = await aRoundToConfirm({}, undefined, format)
      round = confirming
      await appendMissing(elsewhere())
      const running = linksOf(await readRecord(round.table, 1))
      expect(await loggedLinks(elsewhere())).toEqual(running)

      await confirming.publishes()
      await appendMissing(elsewhere())
      await settleDueConfirmations(round.table, () => new Date(daysFromNow(91)))
      await appendMissing(elsewhere())

      const record = await readRecord(round.table, 1)
      expect(await loggedLinks(elsewhere())).toEqual(linksOf(record))
      expect(linksOf(record).slice(0, running.length)).toEqual(running)
      expect(await appendMissing(elsewhere())).toBe(0)
    },
  )

  test('is the same when it begins late, with a round that was over already, as when it was kept all along', async () => {
    const confirming = await aRoundToConfirm()
    round = confirming
    await confirming.publishes()
    await settleDueConfirmations(round.table, () => new Date(daysFromNow(91)))

    expect(await appendMissing(elsewhere())).toBe(linksOf(await readRecord(round.table, 1)).length)
    expect(await loggedLinks(elsewhere())).toEqual(linksOf(await readRecord(round.table, 1)))
  })

  test('has what became of objections in an earlier reading of the stage', async () => {
    round = await aRoundByHand()
    const first = await round.opens('terms')
    const id = await round.tables(first, aDefinition('Interference'))
    await round.takes(ADA, first, id, 'support')
    const change = { en: 'It would have to name the press.' }
    await takePosition(
      round.table,
      askedBy(BO),
      { reading: first, proposal: id },
      { stance: 'object', change },
      0,
      new Date(),
    )
    await round.closes(first, 'another-reading')
    await round.settles(first)
    await appendMissing(elsewhere())
    await settled(await round.opens('terms'))
    await appendMissing(elsewhere())

    const record = await readRecord(round.table, 1)
    expect(record.readings.flatMap(({ dispositions }) => dispositions?.objections ?? [])).not.toEqual([])
    expect(await loggedLinks(elsewhere())).toEqual(linksOf(record))
  })

  test('has no gap and nothing twice when several runs append at the same time', async () => {
    round = await aRoundToConfirm()

    const appended = await Promise.all(Array.from({ length: 4 }, () => appendMissing(elsewhere())))

    const log = await readLog(elsewhere())
    expect(appended.reduce((sum, one) => sum + one, 0)).toBe(log.length)
    expect(log.map(({ number }) => number)).toEqual(log.map((_, at) => at + 1))
    expect(log.map(({ link }) => link)).toEqual(linksOf(await readRecord(round.table, 1)))
  })

  test('is the same when a run is killed at any call, and each size of it is signed once', async () => {
    round = await aRoundByHand()
    await settled(await round.opens('terms'))
    const signer = aSigner()

    const links = linksOf(await readRecord(round.table, 1))
    const killed = await killedAtEveryCall(
      round.table,
      async (table) => {
        await appendMissing(table)
        await signLog(table, signer, NAME)
      },
      async () => {
        const left = await loggedLinks(elsewhere())
        expect(left).toEqual(links.slice(0, left.length))
        await appendMissing(elsewhere())
        await signLog(elsewhere(), signer, NAME)
        expect(await loggedLinks(elsewhere())).toEqual(links)
        await expectSigned(signer)
        await forgetLog(links.length)
      },
    )

    expect(killed).toBeGreaterThan(15)
  })

  test('is not appended to when the table has another history than the log', async () => {
    round = await aRoundByHand()
    await settled(await round.opens('terms'))
    await appendMissing(elsewhere())
    const log = await readLog(elsewhere())
    const forged = { ...log[1], of: '1.terms.9' }
    await round.table.put(logEntryKey(2), forged)
    await settled(await round.opens('terms'))

    await expect(appendMissing(elsewhere())).rejects.toThrow(LogContradicted)
    await expect(appendMissing(elsewhere())).rejects.toThrow(
      'the log of round 1 has 1.terms.9 where the table has 1.terms.1',
    )
    expect(await readLog(elsewhere())).toHaveLength(2)
  })
})

describe('a checkpoint', () => {
  test('is signed for each size of the log, and says its root', async () => {
    round = await aRoundByHand()
    const signer = aSigner()
    await settled(await round.opens('terms'))
    await appendMissing(elsewhere())
    expect(await signLog(elsewhere(), signer, NAME)).toBe(2)
    await settled(await round.opens('terms'))
    await appendMissing(elsewhere())

    expect(await signLog(elsewhere(), signer, NAME)).toBe(1)
    expect(await signLog(elsewhere(), signer, NAME)).toBe(0)

    expect(signer.signed).toHaveLength(3)
    await expectSigned(signer)
  })

  test('that cannot be signed keeps nothing from the log, and is signed later, the same as it would have been', async () => {
    round = await aRoundByHand()
    const signer = aSigner()
    const down = { ...signer, sign: () => Promise.reject(new Error('KMSInternalException')) }
    await settled(await round.opens('terms'))
    await appendMissing(elsewhere())
    await expect(signLog(elsewhere(), down, NAME)).rejects.toThrow('KMSInternalException')
    await settled(await round.opens('terms'))
    expect(await appendMissing(elsewhere())).toBe(1)
    expect(await lastCheckpoint(elsewhere())).toBeUndefined()

    expect(await signLog(elsewhere(), signer, NAME)).toBe(3)

    await expectSigned(signer)
  })

  test('keeps the name that the log was signed with first, whatever the address is later', async () => {
    round = await aRoundByHand()
    const signer = aSigner()
    await appendMissing(elsewhere())
    await signLog(elsewhere(), signer, NAME)
    await settled(await round.opens('terms'))
    await appendMissing(elsewhere())

    await signLog(elsewhere(), signer, 'elsewhere.example.org/api/log')

    await expectSigned(signer)
  })

  test('is not signed with another key', async () => {
    round = await aRoundByHand()
    await appendMissing(elsewhere())
    await signLog(elsewhere(), aSigner(), NAME)
    await settled(await round.opens('terms'))
    await appendMissing(elsewhere())
    const another = aSigner()

    await expect(signLog(elsewhere(), another, NAME)).rejects.toThrow(AnotherKey)
    expect(another.signed).toEqual([])
  })

  test('is not signed over an entry that was changed after it was signed', async () => {
    round = await aRoundByHand()
    const signer = aSigner()
    await settled(await round.opens('terms'))
    await appendMissing(elsewhere())
    await signLog(elsewhere(), signer, NAME)
    const [first] = await readLog(elsewhere())
    await round.table.put(logEntryKey(1), { ...first, link: '0'.repeat(64) })
    await appendToLog(round.table, { number: 3, round: 1, event: 'reading', of: '1.terms.2', link: '1'.repeat(64) })

    await expect(signLog(elsewhere(), signer, NAME)).rejects.toThrow(
      'the log is not the one that was signed with 2 entries',
    )
    expect(signer.signed).toHaveLength(2)
  })

  test('is not signed beside another one of its size', async () => {
    round = await aRoundByHand()
    const signer = aSigner()
    await settled(await round.opens('terms'))
    await appendMissing(elsewhere())
    const racing: Signer = {
      ...signer,
      async sign(message) {
        await storeCheckpoint(round.table, { size: 1, note: `${NAME}\n1\nanother root\n\n` })
        return signer.sign(message)
      },
    }

    await expect(signLog(elsewhere(), racing, NAME)).rejects.toThrow('there are two logs with 1 entries')
  })

  test('is stored once when two runs sign at the same time', async () => {
    round = await aRoundByHand()
    const signer = aSigner()
    await settled(await round.opens('terms'))
    await appendMissing(elsewhere())

    const signed = await Promise.all([1, 2, 3].map(() => signLog(elsewhere(), signer, NAME)))

    expect(signed.reduce((sum, one) => sum + one, 0)).toBe(2)
    await expectSigned(signer)
  })
})

/** As if it had never been kept, for the next kill. */
async function forgetLog(size: number): Promise<void> {
  await round.table.delete(SIGNED_WITH)
  for (let number = 1; number <= size; number += 1) {
    await round.table.delete(logEntryKey(number))
    await round.table.delete(checkpointKey(number))
  }
}

/** Each size of the log has a checkpoint in the form of C2SP, with the root that is computed by other code, and a valid signature. */
async function expectSigned({ key }: { readonly key: KeyObject }): Promise<void> {
  const log = await readLog(elsewhere())
  expect(log.length).toBeGreaterThan(0)
  for (const { number } of log) {
    const { note = '' } = (await findCheckpoint(elsewhere(), number)) ?? {}
    const leaves = log.slice(0, number).map(({ round, event, link }) => leafDigest({ round, event, link }))
    const root = Buffer.from(merkleRoot(leaves), 'hex').toString('base64')
    const text = `${NAME}\n${number}\n${root}\n`
    expect(note.startsWith(`${text}\n— ${NAME} `)).toBe(true)
    const signature = fromBase64(note.slice(`${text}\n— ${NAME} `.length).trimEnd())
    expect(verify(null, Buffer.from(text), key, signature.slice(4))).toBe(true)
  }
  expect((await lastCheckpoint(elsewhere()))?.size).toBe(log.length)
}
