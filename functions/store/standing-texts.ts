import { gunzipSync, gzipSync } from 'node:zlib'
import * as z from 'zod'
import { StandingText } from '../../shared/standing/standing-text.ts'
import type { PreviousRound } from '../../shared/standing/what-stands.ts'
import { standingPageKey, standingPartition } from './keys/keys-of-rounds.ts'
import { all, type Table } from './table.ts'

/** How many characters of Base64 an item holds: an item may have 400 KB. */
const CHARACTERS_A_PAGE = 300_000

const Page = z.object({ of: z.int().min(1), text: z.string() })

/**
 * Stores the standing text after a record, for the round that starts from it. It follows from the records alone, and its key is
 * the last links of them: a second write writes the same.
 */
export async function storeStandingText(table: Table, previous: PreviousRound, standing: StandingText): Promise<void> {
  const id = idOf(previous)
  const packed = gzipSync(JSON.stringify(standing)).toString('base64')
  const of = Math.ceil(packed.length / CHARACTERS_A_PAGE)
  for (let page = 0; page < of; page += 1) {
    const text = packed.slice(page * CHARACTERS_A_PAGE, (page + 1) * CHARACTERS_A_PAGE)
    await table.put(standingPageKey(id, page), { of, text })
  }
}

/** The last link of the round before; with the links of the confirmations that were settled by then, if there were any. */
function idOf({ head, confirmations = [] }: PreviousRound): string {
  return [head, ...confirmations.map(({ link }) => link)].join('#')
}

/** The standing text after a record that a round started from; `undefined` if none was stored. */
export async function findStandingText(table: Table, previous: PreviousRound): Promise<StandingText | undefined> {
  const pages = (await all(table.query(standingPartition(idOf(previous))))).map((one) => Page.parse(one))
  if (pages.length === 0 || pages.length !== pages[0]?.of) return undefined
  const packed = Buffer.from(pages.map(({ text }) => text).join(''), 'base64')
  return StandingText.parse(JSON.parse(gunzipSync(packed).toString()))
}
