import { readVerifierKey } from '../../functions/record/read-log.ts'
import { findCheckpoint, lastCheckpoint, readLog } from '../../functions/store/log.ts'
import type { Table } from '../../functions/store/table.ts'
import { leafDigest, merkleRoot } from '../../infra/verify/recompute-hashes.ts'
import { readCheckpoint, readKey } from '../../infra/verify/signed-note.ts'
import type { RoundRecord } from '../../shared/record.ts'

/**
 * Checks that everything that rounds came to is in the signed log once, in its order, and that each size of the log is signed once, with the
 * root of its entries. Nothing may be missing: the log was kept after the last of it.
 *
 * @returns one line for each thing that does not hold
 */
export async function violationsInLog(table: Table, records: readonly RoundRecord[]): Promise<readonly string[]> {
  const [log, written, last] = [await readLog(table), await readVerifierKey(table), await lastCheckpoint(table)]
  const key = readKey(written ?? '')
  if (key === undefined) return ['the log has no key']
  const rounds = records.flatMap((record) => {
    const links = linksOf(record).toSorted()
    const logged = log.filter(({ round }) => round === record.round.number).map(({ link }) => link)
    const isWhole = JSON.stringify(logged.toSorted()) === JSON.stringify(links)
    return isWhole
      ? []
      : [`the log has ${logged.length} links of round ${record.round.number}, which has ${links.length}`]
  })
  const sizes = await Promise.all(
    log.map(async (_, at) => {
      const note = (await findCheckpoint(table, at + 1))?.note ?? ''
      const entries = log.slice(0, at + 1).map(({ round, event, link }) => leafDigest({ round, event, link }))
      const { size, root, signature, origin } = readCheckpoint(note, key) ?? {}
      const holds = size === at + 1 && root === merkleRoot(entries) && signature === 'valid' && origin === key.name
      return holds ? [] : [`the log of ${at + 1} entries is not signed, or with another root: ${note}`]
    }),
  )
  const more = last?.size === log.length ? [] : [`${last?.size} entries are signed, and the log has ${log.length}`]
  return [...rounds, ...sizes.flat(), ...more]
}

function linksOf({ opening, readings, publication, release, confirmations = [] }: RoundRecord): readonly string[] {
  return [opening, ...readings, publication, release, ...confirmations].flatMap((one) => one?.link ?? [])
}
