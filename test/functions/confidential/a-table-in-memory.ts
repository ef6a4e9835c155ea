import type { Key } from '../../../functions/store/keys/key.ts'
import { ConditionNotMet } from '../../../functions/store/store-errors.ts'
import type { Change, Stored, Table } from '../../../functions/store/table.ts'

/**
 * A table that is a map: for tests that fill and read tens of thousands of tables, one after the other, each for one
 * writer. A test compares it with the real store. It looks at no condition but that of `putNew`.
 */
export function aTableInMemory(): Table {
  const partitions = new Map<string, Map<string, string>>()
  const put = async ({ pk, sk }: Key, stored: Stored) => {
    const partition = partitions.get(pk) ?? new Map<string, string>()
    partitions.set(pk, partition.set(sk, JSON.stringify(stored)))
  }
  const get = async ({ pk, sk }: Key) => {
    const found = partitions.get(pk)?.get(sk)
    return found === undefined ? undefined : read(found)
  }
  const beginning = (pk: string, prefix = ''): readonly Stored[] =>
    [...(partitions.get(pk) ?? [])]
      .filter(([sk]) => sk.startsWith(prefix))
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, stored]) => read(stored))

  return {
    get,
    put,
    async *query(pk, prefix) {
      yield beginning(pk, prefix)
    },
    async count(pk, prefix) {
      return beginning(pk, prefix).length
    },
    async stretch(pk, prefix) {
      return { stored: beginning(pk, prefix) }
    },
    async last(pk, prefix) {
      return beginning(pk, prefix).at(-1)
    },
    async has(pk, prefix) {
      return beginning(pk, prefix).length > 0
    },
    async putNew(key, stored) {
      if ((await get(key)) !== undefined) throw new ConditionNotMet('it is there already')
      await put(key, stored)
    },
    async update(key, change) {
      const before = (await get(key)) ?? {}
      const changed = { ...before, ...assigned(change, before) }
      await put(key, changed)
      return changed
    },
    async delete({ pk, sk }) {
      partitions.get(pk)?.delete(sk)
    },
  }
}

/** Bytes are in JSON as a `Buffer` writes itself. */
function read(written: string): Stored {
  return JSON.parse(written, (_, value) => (value?.type === 'Buffer' ? Buffer.from(value.data) : value))
}

/** What `#status = :settled, made = if_not_exists(made, :none) + :one` assigns. */
function assigned({ set = '', names = {}, values = {} }: Change, before: Stored): Stored {
  const assignments = [...set.matchAll(ASSIGNMENT)]
  if (assignments.map(([all]) => all).join(', ') !== set) throw new TypeError(`a table in memory cannot do: ${set}`)
  return Object.fromEntries(
    assignments.map(([, name = '', from = '', otherwise = '', more = '', value = '']) => [
      names[name] ?? name,
      more === '' ? values[value] : Number(before[names[from] ?? from] ?? values[otherwise]) + Number(values[more]),
    ]),
  )
}

const ASSIGNMENT = /(#?\w+) = (?:if_not_exists\((#?\w+), (:\w+)\) \+ (:\w+)|(:\w+))/g
