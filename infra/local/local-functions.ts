import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import * as z from 'zod'
import type { TimeLeft } from '../../functions/platform/deadline.ts'
import { ENTRY } from '../in-the-template.ts'
import { functionArn } from './addresses.ts'
import { LIMITS, LimitExceeded } from './limits.ts'
import { type Resource, resourcesOf, type Template } from './template.ts'

/** Runs a function with a payload, and returns its handler's result. */
export type Invoke = (arn: string, payload: unknown) => Promise<unknown>

/**
 * Runs the functions of a template in this process, each from the file that the template names, with the sizes and the
 * time that Lambda allows. A function that takes too long cannot be ended here; what it returns is not used.
 *
 * @throws {TypeError} for a function whose environment is larger than Lambda takes
 */
export function localFunctions(template: Template): Invoke {
  const functions = resourcesOf(template, 'AWS::Lambda::Function')
  for (const [logicalId, resource] of functions) checkEnvironment(logicalId, resource)
  const entries = new Map(
    functions.flatMap(([logicalId, { Metadata, Properties }]) =>
      typeof Metadata[ENTRY] === 'string'
        ? [[functionArn(logicalId), { entry: Metadata[ENTRY], ...Configured.parse(Properties) }] as const]
        : [],
    ),
  )
  return async function invoke(arn, payload) {
    const found = entries.get(arn)
    if (found === undefined) throw new TypeError(`the template names no file for the function ${arn}`)
    const { handler } = WithHandler.parse(await importEntry(found.entry))
    const event = asJson(payload, LIMITS.payload, 'RequestEntityTooLargeException')
    const ends = Date.now() + found.Timeout * 1_000
    const context = { getRemainingTimeInMillis: () => ends - Date.now() }
    const result = await inTime(handler(event, context), found.Timeout)
    return asJson(result, LIMITS.response, 'Function.ResponseSizeTooLarge')
  }
}

/** Imports a file that the template names from the root of the repository. */
export async function importEntry(entry: string): Promise<unknown> {
  return import(pathToFileURL(join(ROOT, entry)).href)
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const Handler = z.custom<(payload: unknown, context: TimeLeft) => Promise<unknown>>(
  (handler) => typeof handler === 'function',
)
const WithHandler = z.object({ handler: Handler })
const Configured = z.object({ Timeout: z.number().default(3) })
const WithEnvironment = z.object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }).optional() })

/** References are counted as they are written in the template, where they are longer than what they refer to. */
function checkEnvironment(logicalId: string, { Properties }: Resource): void {
  const variables = WithEnvironment.parse(Properties).Environment?.Variables ?? {}
  const bytes = Object.entries(variables).reduce((sum, [name, value]) => sum + sizeOf(name) + sizeOf(value), 0)
  if (bytes > LIMITS.environment) {
    throw new TypeError(
      `the environment of ${logicalId} has ${bytes} bytes, and Lambda takes ${LIMITS.environment} for a function`,
    )
  }
}

function sizeOf(value: unknown): number {
  return Buffer.byteLength(typeof value === 'string' ? value : JSON.stringify(value))
}

/** A value after a round trip through JSON. @throws {LimitExceeded} if that is longer than so many bytes */
function asJson(value: unknown, most: number, name: string): unknown {
  if (value === undefined) return null
  const json = JSON.stringify(value)
  const bytes = Buffer.byteLength(json)
  if (bytes > most) throw new LimitExceeded(name, `${bytes} bytes, and Lambda takes ${most} at most`)
  return JSON.parse(json)
}

async function inTime<Result>(result: Promise<Result>, seconds: number): Promise<Result> {
  const { promise, reject } = Promise.withResolvers<never>()
  const late = () => reject(new LimitExceeded('Sandbox.Timedout', `Task timed out after ${seconds} seconds`))
  const timer = setTimeout(late, seconds * 1_000)
  try {
    return await Promise.race([result, promise])
  } finally {
    clearTimeout(timer)
  }
}
