import { type OnTheFloor, SettingAside, Statement } from '../../shared/floor.ts'
import type { Reading } from '../../shared/reading.ts'
import { memoOf, setNewest } from '../platform/memo.ts'
import {
  SORT,
  settingAsideSort,
  shardOf,
  shardPartition,
  shareOfFloorSort,
  statementSort,
} from './keys/keys-of-readings.ts'
import { ifMet, written } from './store-errors.ts'
import { all, type Stored, type Table } from './table.ts'
import { requireWellFormed } from './well-formed.ts'

/** A reading, as far as the keys of its floor depend on it. */
type Place = Pick<Reading, 'id' | 'shards'>

export const NOTHING_ON_THE_FLOOR: OnTheFloor = { statements: [], settingsAside: [] }

/** Somebody has made as many statements in a reading as one person may. */
export class ShareOfFloorTaken extends Error {
  override readonly name = 'ShareOfFloorTaken'
}

/**
 * Takes one of a person's statements in a reading: a number from 1, the same for the same request. The number is what the id of
 * the statement is made of, so that its author need not be stored with it. It stays taken if the statement is not written.
 *
 * @param request the digest of the request's key
 * @throws {ShareOfFloorTaken}
 */
export async function takeStatement(
  table: Table,
  reading: Place,
  participant: string,
  request: string,
  most: number,
): Promise<number> {
  const key = shareKey(reading, participant)
  const update = table.update(key, {
    set: '#request = if_not_exists(made, :none) + :one, made = if_not_exists(made, :none) + :one',
    when: 'attribute_not_exists(#request) AND (attribute_not_exists(made) OR made < :most)',
    names: { '#request': request },
    values: { ':none': 0, ':one': 1, ':most': most },
  })
  const updated = await ifMet(update)
  const number = updated === undefined ? await statementOf(table, reading, participant, request) : updated[request]
  if (typeof number !== 'number') throw new ShareOfFloorTaken(`${most} statements were made`)
  return number
}

/** The number of the statement that somebody's request took; `undefined` if it took none. */
export async function statementOf(
  table: Table,
  reading: Place,
  participant: string,
  request: string,
): Promise<number | undefined> {
  const number = (await table.get(shareKey(reading, participant)))?.[request]
  return typeof number === 'number' ? number : undefined
}

/** How many statements somebody has taken in a reading. */
export async function statementsTaken(table: Table, reading: Place, participant: string): Promise<number> {
  const made = (await table.get(shareKey(reading, participant)))?.['made']
  return typeof made === 'number' ? made : 0
}

/** Appends a statement; `false` when there is one with this id. Nothing is overwritten. @throws {IllFormedText} */
export async function appendStatement(table: Table, statement: Statement, shards: number): Promise<boolean> {
  requireWellFormed(statement, 'statement')
  return written(table.putNew(statementKey({ id: statement.reading, shards }, statement.id), statement))
}

/** A statement, whether it has appeared or not; `undefined` if there is none. */
export async function findStatement(table: Table, reading: Place, id: string): Promise<Statement | undefined> {
  const stored = await table.get(statementKey(reading, id))
  return stored === undefined ? undefined : Statement.parse(stored)
}

/** Sets a statement aside; `false` when it was set aside before. @throws {IllFormedText} */
export async function setAside(table: Table, reading: Place, setting: SettingAside): Promise<boolean> {
  requireWellFormed(setting, 'setting aside')
  const { pk } = statementKey(reading, setting.statement)
  return written(table.putNew({ pk, sk: settingAsideSort(setting.statement) }, setting))
}

/** The setting aside of a statement, or `undefined`. */
export async function findSettingAside(table: Table, reading: Place, id: string): Promise<SettingAside | undefined> {
  const { pk } = statementKey(reading, id)
  const stored = await table.get({ pk, sk: settingAsideSort(id) })
  return stored === undefined ? undefined : SettingAside.parse(stored)
}

/** Everything on the floor of a reading, with what has not appeared yet. Only counting and the record may show all of it. */
export async function readFloor(table: Table, reading: string, shards: number): Promise<OnTheFloor> {
  const parts = await Promise.all(
    Array.from({ length: shards }, (_, shard) => all(table.query(shardPartition(reading, shard), SORT.statement))),
  )
  const stored = parts.flat()
  return {
    statements: stored.filter(isStatement).map((one) => Statement.parse(one)),
    settingsAside: stored.filter((one) => !isStatement(one)).map((one) => SettingAside.parse(one)),
  }
}

/**
 * What has appeared on the floor of a reading, up to a batch. A batch that has appeared does not change, so a process reads it once, and
 * again after a statement was set aside.
 */
export async function readAppeared(
  table: Table,
  { id, shards, setAside: settings = 0 }: Pick<Reading, 'id' | 'shards' | 'setAside'>,
  upTo: number,
): Promise<OnTheFloor> {
  if (upTo < 1) return NOTHING_ON_THE_FLOOR
  const known = appearedIn(table).get(id)
  if (known?.upTo === upTo && known.settings === settings) return known.floor
  const { statements, settingsAside } = await readFloor(table, id, shards)
  const appeared = statements.filter(({ batch }) => batch <= upTo)
  const ids = new Set(appeared.map((one) => one.id))
  const floor = {
    statements: appeared,
    settingsAside: settingsAside.filter(({ statement }) => ids.has(statement)),
  }
  setNewest(appearedIn(table), id, { upTo, settings, floor }, MOST_READINGS)
  return floor
}

type Appeared = { readonly upTo: number; readonly settings: number; readonly floor: OnTheFloor }

/** One open reading in each of at most 40 lanes. */
const MOST_READINGS = 40

const appearedIn = memoOf(() => new Map<string, Appeared>())

/** Only a statement has a kind. */
function isStatement(stored: Stored): boolean {
  return 'kind' in stored
}

/** The shard is that of the statement's own id: the author's shard would disclose something about the author. */
function statementKey({ id: reading, shards }: Place, id: string) {
  return { pk: shardPartition(reading, shardOf(id, shards)), sk: statementSort(id) }
}

function shareKey({ id: reading, shards }: Place, participant: string) {
  return { pk: shardPartition(reading, shardOf(participant, shards)), sk: shareOfFloorSort(participant) }
}
