import { mayHaveNames } from '../../shared/copy-outside.ts'
import { ENVIRONMENT } from '../../shared/environment-names.ts'
import * as environment from '../environment/environment.ts'
import { variable } from '../environment/variables.ts'
import { withDeadline } from '../platform/deadline.ts'
import { writeMetric } from '../platform/metric.ts'
import { type TableExports, tableExports } from '../platform/table-exports.ts'
import { type CopiesOutside, readCopiesOutside, storeCopiesOutside } from '../store/copies-outside.ts'
import { readNamed } from '../store/participants.ts'

const HOUR_MS = 60 * 60 * 1_000
/** A copy is due a day after the one before it was begun. */
const DUE_MS = 24 * HOUR_MS
/** A copy is late if the last one that was completed was begun more than a day and a quarter ago. */
const LATE_MS = 30 * HOUR_MS

/** What was found, and done. */
export type CopiedOutside = {
  /** Whether a copy is being made; `paused` where none may be made, because it would keep names beyond the day on which they are erased. */
  readonly copy: 'being-made' | 'made' | 'paused'
  /** 1 if a copy was completed in time, or none may be made; else 0. */
  readonly copied: number
}

/**
 * Copy the table outside the account: runs once an hour, begins an export to the bucket of another account once a day, and looks whether it
 * was completed. It writes the metric `copied`, which has an alarm.
 *
 * The bucket keeps a copy for some days, and nobody can delete it before. So no copy is made from so many days before names are
 * erased until they are.
 */
export const handler = withDeadline(async (): Promise<CopiedOutside> => {
  const { slug, eraseNamesOn } = environment.dialogue()
  const [table, now] = [environment.table(), new Date()]
  const isPaused =
    !mayHaveNames(now, eraseNamesOn, Number(variable(ENVIRONMENT.copyKeptDays))) && (await readNamed(table)).length > 0
  const exports = tableExports()
  const before = await lookedAt(await readCopiesOutside(table), exports)
  const after = isPaused || !isDue(before, now) ? before : { ...before, begun: await begin(exports, slug, now) }
  await storeCopiesOutside(table, after)
  const isInTime = after.completed !== undefined && now.getTime() - Date.parse(after.completed.at) < LATE_MS
  const copied = isPaused || isInTime ? 1 : 0
  writeMetric(slug, 'copied', copied)
  return { copy: after.begun === undefined ? (isPaused ? 'paused' : 'made') : 'being-made', copied }
})

/** What became of the copy that was being made. One that failed is begun again, and the log says why it did. */
async function lookedAt({ begun, completed }: CopiesOutside, exports: TableExports): Promise<CopiesOutside> {
  if (begun === undefined) return { completed }
  const { status, why } = await exports.look(begun.arn)
  if (status === 'in-progress') return { begun, completed }
  if (status === 'completed') return { completed: begun }
  // biome-ignore lint/suspicious/noConsole: in Lambda this is the log
  console.error({ 'copy failed': why })
  return { completed }
}

function isDue({ begun, completed }: CopiesOutside, now: Date): boolean {
  return begun === undefined && (completed === undefined || now.getTime() - Date.parse(completed.at) >= DUE_MS)
}

async function begin(exports: TableExports, slug: string, now: Date): Promise<NonNullable<CopiesOutside['begun']>> {
  const to = {
    bucket: variable(ENVIRONMENT.copyBucket),
    account: variable(ENVIRONMENT.copyAccount),
    key: variable(ENVIRONMENT.copyKey),
    prefix: `${slug}/table`,
  }
  const at = now.toISOString()
  // A run that is repeated in the same minute begins no second one.
  return { arn: await exports.begin(variable(ENVIRONMENT.tableArn), to, `copy-${at.slice(0, 16)}`), at }
}
