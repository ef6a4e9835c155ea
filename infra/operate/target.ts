import { resolve } from 'node:path'
import { InvokeCommand, LambdaClient, type LambdaClientConfig } from '@aws-sdk/client-lambda'
import * as z from 'zod'
import { runningIn } from '../running-stack.ts'
import { CannotOperate } from './command.ts'
import { outputsOf } from './deployed-stack.ts'
import { awsErrorLine } from './why-aws-did-not.ts'

/** A dialogue that a command works on, deployed or local. */
export type Target = {
  readonly origin: string
  /** Invokes the dialogue's operations function. @throws {CannotOperate} when it refuses */
  ask<Answer>(operation: Readonly<Record<string, unknown>>, answer: z.ZodType<Answer>): Promise<Answer>
}

/** The options of a command that choose a local stack. */
export const WHERE = { local: { type: 'boolean', default: false }, state: { type: 'string' } } as const
export type Where = { readonly local: boolean; readonly state?: string | undefined }

/**
 * The dialogue of that name, in the account that the environment's credentials belong to or on this machine.
 *
 * @throws {CannotOperate} when there is none
 */
export async function targetOf(slug: string, where: Where): Promise<Target> {
  return where.local || where.state !== undefined ? localTarget(stateOf(slug, where)) : deployedTarget(slug)
}

/** The state folder of a local stack. */
export function stateOf(slug: string, { state }: Where): string {
  return resolve(state ?? `.parley/${slug}`)
}

function localTarget(state: string): Target {
  const running = runningIn(state)
  if (running === undefined) throw new CannotOperate(`no stack runs from ${state}; start it with npm start`)
  const { origin, endpoint, region, accessKeyId, operationsFunction } = running
  return targetAt(origin, operationsFunction, { endpoint, region, credentials: { accessKeyId, secretAccessKey: '-' } })
}

async function deployedTarget(slug: string): Promise<Target> {
  const { Origin, OperationsFunction } = await outputsOf(slug)
  return targetAt(Origin, OperationsFunction, {})
}

const Failed = z.object({ errorMessage: z.string() })

function targetAt(origin: string, FunctionName: string, config: LambdaClientConfig): Target {
  const client = new LambdaClient(config)
  return {
    origin,
    async ask(operation, answer) {
      const Payload = JSON.stringify(operation)
      const answered = await client.send(new InvokeCommand({ FunctionName, Payload })).catch(whenLocal)
      const said: unknown = JSON.parse(Buffer.from(answered.Payload ?? []).toString())
      if (answered.FunctionError !== undefined) throw new CannotOperate(Failed.parse(said).errorMessage)
      const parsed = answer.safeParse(said)
      if (parsed.success) return parsed.data
      throw new CannotOperate(`${origin} runs another version of Parley; deploy or start this one first`)
    },
  }

  /** A local stack that does not answer is not AWS. */
  function whenLocal(cause: unknown): never {
    if (config.endpoint === undefined || awsErrorLine(cause) === undefined) throw cause
    throw new CannotOperate(`the stack at ${origin} does not answer; stop it, and start it again with npm start`, {
      cause,
    })
  }
}
