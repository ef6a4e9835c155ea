import {
  CloudFormationClient,
  CloudFormationServiceException,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation'
import * as z from 'zod'
import { stackNameOf } from '../stack-name.ts'
import { CannotOperate } from './command.ts'
import { type Purpose, whyNot } from './stack-status.ts'

const Outputs = z.object({
  Origin: z.string(),
  OperationsFunction: z.string(),
  TableName: z.string(),
  KeyArn: z.string(),
  /** A stack of an earlier version has none. */
  SigningKeyArn: z.string().optional(),
  Gateway: z.string(),
  /** Where its functions run, if their egress is closed. */
  Vpc: z.string().optional(),
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
