import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import * as z from 'zod'
import { ENTRY } from '../in-the-template.ts'
import { functionArn } from './addresses.ts'
import { resourcesOf, type Template } from './template.ts'

/** Runs a function with a payload, and returns its handler's result. */
export type Invoke = (arn: string, payload: unknown) => Promise<unknown>

/** Runs the functions of a template in this process, each from the file that the template names. */
export function localFunctions(template: Template): Invoke {
  const entries = new Map(
    resourcesOf(template, 'AWS::Lambda::Function').flatMap(([logicalId, { Metadata }]) =>
      typeof Metadata[ENTRY] === 'string' ? [[functionArn(logicalId), Metadata[ENTRY]] as const] : [],
    ),
  )
  return async function invoke(arn, payload) {
    const entry = entries.get(arn)
    if (entry === undefined) throw new TypeError(`the template names no file for the function ${arn}`)
    const { handler } = WithHandler.parse(await importEntry(entry))
    return asJson(await handler(asJson(payload)))
  }
}

/** Imports a file that the template names from the root of the repository. */
export async function importEntry(entry: string): Promise<unknown> {
  return import(pathToFileURL(join(ROOT, entry)).href)
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const Handler = z.custom<(payload: unknown) => Promise<unknown>>((handler) => typeof handler === 'function')
const WithHandler = z.object({ handler: Handler })

/** A value after a round trip through JSON. */
function asJson(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value))
}
