import { beforeAll, describe, expect, test } from 'vitest'
import { logIn } from '../../../infra/verify/verdict-lines.ts'
import { verifyDialogue } from '../../../infra/verify/verify-dialogue.ts'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import { Edition, editionOf } from '../../../shared/proof/edition.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { signedLogs } from './signed-logs.ts'

let logs: Awaited<ReturnType<typeof signedLogs>>
beforeAll(async () => {
  logs = await signedLogs()
}, 60_000)

function found(records: readonly RoundRecord[]): readonly string[] {
  const [record, ...others] = records
  const { mismatches } = others.length === 0 ? verifyRecord(record) : verifyDialogue(records)
  return mismatches.map(({ place, says }) => `${place}: ${says}`)
}

describe('a signed log', () => {
  test('of an honest server verifies in every edition, with every link of the record in it', () => {
    const [one, two] = logs.honest
    if (one === undefined || two === undefined) throw new Error('there are two records')

    for (const edition of Edition.options) {
      const editions = [one, two].map((each) => editionOf(each, edition))
      expect(found(editions)).toEqual([])
      expect(editions.flatMap((each) => found([each]))).toEqual([])
    }
    expect(logIn(verifyRecord(one))).toEqual([
      'signed log: 8 entries, by talks.example.org/api/log; every link of this record is in it',
      '  the witness of the side river, Institute of river, signed it on 2035-03-01T10:00:00.000Z',
      '  the witness of the side sea, Institute of sea, has not signed it',
    ])
    expect(two.log?.entries.map(({ round }) => round)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 2])
  })

  test('says how many links of a record were not signed yet', () => {
    const [one] = logs.honest
    const early = { ...one, confirmations: undefined, log: undefined }

    expect(verifyRecord(JSON.parse(JSON.stringify(early))).log).toBeUndefined()
    expect(logIn({ log: { name: 'a', entries: 1, unsigned: 2, witnesses: [], unwitnessed: [] } })).toEqual([
      'signed log: 1 entry, by a; the last 2 links of this record were not signed yet',
    ])
  })

  test('may have signatures of others, which are ignored', () => {
    const [one] = logs.honest
    if (one?.log === undefined) throw new Error('there is no log')
    const checkpoint = `${one.log.checkpoint}\u2014 witness.example.org/w1 ${btoa('0123 a cosignature')}\n`

    expect(found([{ ...one, log: { ...one.log, checkpoint } }])).toEqual([])
  })

  test('of a server that lies is found, whatever the lie', () => {
    expect(logs.lies.length).toBeGreaterThan(10)
    for (const { what, records, says } of logs.lies) {
      const mismatches = found(records)

      expect(mismatches[0], what).toMatch(says)
    }
  })
})
