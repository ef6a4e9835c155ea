import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

/** How a stack that runs on this machine is reached, as it says itself in its state folder while it runs. */
export const RunningStack = z.object({
  origin: z.url(),
  /** Where its functions are invoked, by Lambda's own protocol, with which key: nobody else on the machine has it. */
  endpoint: z.url(),
  accessKeyId: z.string(),
  region: z.string(),
  /** The function that does what whoever deployed the dialogue asks. */
  operationsFunction: z.string(),
  pid: z.int(),
})
export type RunningStack = z.infer<typeof RunningStack>

/** The file that says so, in a state folder. */
export function runningFileIn(state: string): string {
  return join(state, 'running.json')
}

/** The stack that runs from a state folder, or `undefined` where none does or it was killed. */
export function runningIn(state: string): RunningStack | undefined {
  const file = runningFileIn(state)
  if (!existsSync(file)) return undefined
  const running = RunningStack.parse(JSON.parse(readFileSync(file, 'utf8')))
  return isAlive(running.pid) ? running : undefined
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
