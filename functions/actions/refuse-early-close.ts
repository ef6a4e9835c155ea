import type { Dialogue } from '../../shared/dialogue.ts'
import { isHeardEnough } from '../../shared/disclosure/heard-before-closing.ts'
import type { Reading } from '../../shared/reading.ts'
import { Refused } from '../platform/refusal.ts'
import type { Table } from '../store/table.ts'
import { countHeard } from '../store/who-was-heard.ts'

/**
 * Refuses to close a reading before its deadline while too few were heard, where the dialogue's file has
 * `heardBeforeClosing`. A facilitator who closes when one member of a side was heard would read that member's position in
 * the outcome. The numbers are those of the last count, so that a request tells nobody when somebody was heard.
 *
 * @param now when the request arrived
 * @throws {Refused} `too-few-heard`
 */
export async function refuseEarlyClose(
  table: Table,
  reading: Reading,
  dialogue: Pick<Dialogue, 'heardBeforeClosing'> | undefined,
  now: Date,
): Promise<void> {
  const { heardBeforeClosing: fewest } = dialogue ?? {}
  if (fewest === undefined || reading.rules.rule === 'silence') return
  if (isHeardEnough(reading, await countHeard(table, reading, now), fewest)) return
  throw new Refused(
    'too-few-heard',
    `this reading closes before its deadline only if ${fewest} of each side were heard, and of a smaller side everybody; wait for the next count or for the deadline`,
  )
}
