import type { PolicyStatementProps } from 'aws-cdk-lib/aws-iam'
import { mailFrom } from './allow-mail.ts'
import type { AnnouncingFunction } from './announcing-function.ts'
import type { DialogueKey } from './dialogue-key.ts'
import { type DialogueTable, TABLE_ACTIONS } from './dialogue-table.ts'
import type { DraftingFunction } from './drafting-function.ts'
import type { LiveMachine } from './live-machine.ts'
import type { CopyOutside } from './outside-copy.ts'
import type { ParleyFunction } from './parley-function.ts'
import type { SigningKey } from './signing-key.ts'

type Statements = readonly PolicyStatementProps[]

/** What the endpoint of each service lets through, by the name of the service, which is also how its host begins. */
export type EndpointPolicies = { readonly dynamodb: Statements } & Readonly<Record<string, Statements>>

export type EndpointPoliciesProps = {
  readonly table: DialogueTable
  readonly key: DialogueKey
  readonly signing: SigningKey
  readonly machines: readonly LiveMachine[]
  /** The functions that others start. */
  readonly started: readonly ParleyFunction[]
  readonly announcing: AnnouncingFunction | undefined
  readonly drafting: DraftingFunction | undefined
  readonly copying: CopyOutside | undefined
  /** The sender of mail. */
  readonly remindersFrom: string | undefined
}

/**
 * All that functions ask of services, on what belongs to the dialogue. A service that nothing is asked of has no endpoint. Lambda itself
 * writes logs and traces and decrypts environments, and DynamoDB uses the key of the table: neither is sent from the VPC.
 */
export function endpointPolicies(props: EndpointPoliciesProps): EndpointPolicies {
  const { table, key, signing, machines, started, announcing, drafting, copying, remindersFrom } = props
  const keys = [key.key.keyArn, signing.key.keyArn]
  return {
    dynamodb: [
      { actions: TABLE_ACTIONS.map((action) => `dynamodb:${action}`), resources: [table.arn] },
      ...(copying ? [copying.exporting] : []),
    ],
    states: machines.flatMap(({ asked }) =>
      Object.entries(asked).map(([action, resources]) => ({ actions: [action], resources })),
    ),
    kms: [
      { actions: ['kms:DescribeKey'], resources: keys },
      { actions: ['kms:GetPublicKey', 'kms:Sign'], resources: [signing.key.keyArn] },
    ],
    lambda: [{ actions: ['lambda:InvokeFunction'], resources: started.map((one) => one.functionArn) }],
    ...(announcing !== undefined && { events: [announcing.putting] }),
    ...(drafting !== undefined && { 'bedrock-runtime': drafting.asking }),
    ...(remindersFrom !== undefined && { email: [mailFrom(table, remindersFrom)] }),
  }
}
