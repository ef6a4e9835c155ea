import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

/** How to reach a local stack. It writes this file into its state folder while it runs. */
export const RunningStack = z.object({
  origin: z.url(),
  /** The endpoint for Lambda's Invoke, and the access key. Only the user who started the stack can read the key. */
  endpoint: z.url(),
  accessKeyId: z.string(),
  region: z.string(),
  /** The operations function. */
  operationsFunction: z.string(),
  pid: z.int(),
})
export type RunningStack = z.infer<typeof RunningStack>

/** The path of that file in a state folder. */
export function runningFileIn(state: string): string {
  return join(state, 'running.json')
}

/** The stack that runs from a state folder; `undefined` if none runs or the process was killed. */
export function runningIn(state: string): RunningStack | undefined {
  const file = runningFileIn(state)
  if (!existsSync(file)) return undefined
  const running = RunningStack.safeParse(jsonIn(file)).data
  return running !== undefined && isAlive(running.pid) ? running : undefined
}

/** A file that was damaged, for instance when the disk was full, names no stack. */
function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
