import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod'
import { type Cast, callerOf, idOf } from './cast.ts'
import type { RehearsedReading, RehearsedStatement } from './script.ts'

const Receipt = z.object({ id: z.string(), appearsAt: z.iso.datetime() })
type Receipt = z.infer<typeof Receipt>

/** The longest that a rehearsal waits until a question appears, so that somebody can answer it. */
const LONGEST_WAIT_MS = 30_000

/**
 * Makes the statements of a reading, in the order of the script. Nobody can answer a question before it has appeared. If
 * that takes long, the answer is left out.
 */
export async function holdTheFloor(rehearsed: RehearsedReading, id: string, cast: Cast): Promise<void> {
  const made = new Map<string, Receipt>()
  for (const [index, statement] of rehearsed.floor.entries()) {
    const key = `rehearsal ${rehearsed.reading.name} statement ${index}`
    const question = statement.answers === undefined ? undefined : made.get(statement.answers)
    if (question !== undefined && !(await waitUntil(question.appearsAt))) {
      cast.onProgress({ is: 'unanswered', reading: rehearsed, id, appearsAt: question.appearsAt })
      continue
    }
    const receipt = await make(statement, question, id, key, cast)
    if (statement.handle !== undefined) made.set(statement.handle, receipt)
    await setAside(statement, receipt, id, cast)
  }
}

async function make(
  { by, kind, text, on, fromThoseWhoTabled }: RehearsedStatement,
  question: Receipt | undefined,
  id: string,
  key: string,
  cast: Cast,
): Promise<Receipt> {
  const statement = {
    kind,
    text,
    ...(on !== undefined && { proposal: idOf(on, cast) }),
    ...(question !== undefined && { answers: question.id }),
    ...(fromThoseWhoTabled && { fromThoseWhoTabled }),
  }
  return Receipt.parse(await callerOf(cast, by).send('POST', `/api/readings/${id}/statements`, statement, key))
}

/** A facilitator sets aside only what has appeared. */
async function setAside({ setAside: aside }: RehearsedStatement, made: Receipt, id: string, cast: Cast): Promise<void> {
  if (aside === undefined || !(await waitUntil(made.appearsAt))) return
  const { by, reason } = aside
  await callerOf(cast, by).send('POST', `/api/readings/${id}/statements/${made.id}/setting-aside`, { reason })
}

/** @returns whether it waited; not if that takes longer than a rehearsal waits */
async function waitUntil(time: string): Promise<boolean> {
  const left = Date.parse(time) - Date.now()
  if (left > LONGEST_WAIT_MS) return false
  await pause(Math.max(left, 0) + 1)
  return true
}
