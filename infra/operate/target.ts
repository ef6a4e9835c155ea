import { resolve } from 'node:path'
import {
  CloudFormationClient,
  CloudFormationServiceException,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation'
import { InvokeCommand, LambdaClient, type LambdaClientConfig } from '@aws-sdk/client-lambda'
import * as z from 'zod'
import { runningIn } from '../running-stack.ts'
import { stackNameOf } from '../stack-name.ts'
import { CannotOperate } from './command.ts'
import { type Purpose, whyNot } from './stack-status.ts'
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

const Outputs = z.object({
  Origin: z.string(),
  OperationsFunction: z.string(),
  TableName: z.string(),
  KeyArn: z.string(),
  /** A stack of an earlier version has none. */
  SigningKeyArn: z.string().optional(),
  Gateway: z.string(),
  DomainTarget: z.string().optional(),
})
export type Outputs = z.infer<typeof Outputs>

/** There is no stack of that name in the account and region. */
export class NotDeployed extends CannotOperate {}

/** A dialogue's stack as CloudFormation describes it. Without a dialogue in it, it has no outputs. */
export type DeployedStack = { readonly status: string; readonly outputs: Outputs | undefined }

/**
 * A dialogue's stack; `undefined` when there is none.
 *
 * @throws {CannotOperate} when its state does not allow what a command is for, with what to do
 */
export async function stackOf(slug: string, purpose: Purpose): Promise<DeployedStack | undefined> {
  const StackName = stackNameOf(slug)
  try {
    const { Stacks } = await new CloudFormationClient({}).send(new DescribeStacksCommand({ StackName }))
    const [{ StackStatus = 'UNKNOWN', Outputs: told = [] } = {}] = Stacks ?? []
    const why = whyNot(StackName, StackStatus, purpose)
    if (why !== undefined) throw new CannotOperate(why)
    const outputs = Object.fromEntries(told.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]))
    return { status: StackStatus, outputs: Outputs.safeParse(outputs).data }
  } catch (error) {
    if (error instanceof CloudFormationServiceException && /does not exist/.test(error.message)) return undefined
    throw error
  }
}

/** The outputs of a dialogue's stack. @throws {NotDeployed} when there is none */
export async function outputsOf(slug: string): Promise<Outputs> {
  const stack = await stackOf(slug, 'operate')
  if (stack === undefined) {
    throw new NotDeployed(`${slug} is not deployed in this account and region; npm run deploy -- ${slug} does it`)
  }
  if (stack.outputs !== undefined) return stack.outputs
  throw new CannotOperate(
    `${stackNameOf(slug)} is in the state ${stack.status} and lacks outputs of this version of Parley; deploy it again`,
  )
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
