import { fork } from 'node:child_process'
import { once } from 'node:events'
import * as z from 'zod'
import { CannotOperate } from './command.ts'
import type { Target } from './target.ts'

/** What `infra/local/files-of-table.ts` says. */
const Said = z.union([z.object({ refused: z.string() }), z.object({ answer: z.unknown() })])

/** What can be asked of a table without a stack, until it is closed: the files of an export. */
export type TableTarget = Pick<Target, 'ask'> & { close(): Promise<void> }

/** Reads a table in a process of its own, with the credentials of this one. */
export function tableTarget(table: string, slug: string): TableTarget {
  const child = fork(new URL('../local/files-of-table.ts', import.meta.url), [table, slug], {
    execArgv: ['--import', 'tsx'],
  })
  const ended = once(child, 'exit')
  return {
    async ask<Answer>(operation: Readonly<Record<string, unknown>>, answer: z.ZodType<Answer>) {
      const saying = Promise.race([once(child, 'message'), ended.then(() => [{ refused: 'it ended' }])])
      child.send(operation)
      const said = Said.parse((await saying)[0])
      if ('refused' in said) throw new CannotOperate(`what is in ${table} cannot be exported: ${said.refused}`)
      return answer.parse(said.answer)
    },
    async close() {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}
