import { type CfnElement, type Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb'
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import { RECEIPT_PARTITIONS } from '../shared/log/receipt-partitions.ts'
import { MESSAGE_KEYS } from '../shared/message.ts'
import { CAUCUS_KEYS } from '../shared/note.ts'
import type { Operations } from '../shared/operations.ts'
import { TABLE_FORMAT_KEY } from '../shared/table-format.ts'
import type { DialogueKey } from './dialogue-key.ts'

/** The actions that a function may be granted on the table. `Scan` is not among them: nothing in Parley scans. */
export const TABLE_ACTIONS = ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'] as const
export type TableAction = (typeof TABLE_ACTIONS)[number]

type Conditions = Record<string, Record<string, unknown>>

export type DialogueTableProps = {
  readonly key: DialogueKey
  /** The name of an existing table. */
  readonly kept?: string | undefined
  /** The most units in a second. What is above is throttled, and costs nothing. */
  readonly most?: Operations['maximumThroughput']
}

/** One dialogue's table, the only place where its data is. It is kept when the stack is deleted. */
export class DialogueTable extends Construct {
  readonly tableName: string
  readonly arn: string
  /** What a finding of cdk-nag calls it. */
  readonly named: string
  readonly #key: DialogueKey

  constructor(scope: Construct, id: string, { key, kept, most }: DialogueTableProps) {
    super(scope, id)
    this.#key = key
    const table =
      kept === undefined
        ? new Table(this, 'Table', {
            partitionKey: { name: 'pk', type: AttributeType.STRING },
            sortKey: { name: 'sk', type: AttributeType.STRING },
            billingMode: BillingMode.PAY_PER_REQUEST,
            ...(most && { maxReadRequestUnits: most.reads, maxWriteRequestUnits: most.writes }),
            timeToLiveAttribute: 'expires',
            encryption: TableEncryption.CUSTOMER_MANAGED,
            encryptionKey: key.key,
            pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
            deletionProtection: true,
            removalPolicy: RemovalPolicy.RETAIN,
          })
        : Table.fromTableName(this, 'Table', kept)
    this.tableName = table.tableName
    const made = table.node.defaultChild as CfnElement | undefined
    this.named = made === undefined ? table.tableName : `<${Stack.of(this).getLogicalId(made)}>`
    this.arn = Stack.of(this).formatArn({ service: 'dynamodb', resource: 'table', resourceName: this.tableName })
  }

  /** Grants exactly these actions on the table, but for the caucuses of the sides, the messages to the facilitators and the keys of receipts. */
  allow(grantee: IGrantable, ...actions: readonly TableAction[]): void {
    this.#allowBut([CAUCUS_KEYS, MESSAGE_KEYS, RECEIPT_PARTITIONS], grantee, actions)
  }

  /** Grants exactly these actions on the table, but for the keys of receipts: to what erases names, and to what an operator does. */
  allowConversations(grantee: IGrantable, ...actions: readonly TableAction[]): void {
    this.#allowBut([RECEIPT_PARTITIONS], grantee, actions)
  }

  /** Grants exactly these actions on the whole table: to what people use. */
  allowEverywhere(grantee: IGrantable, ...actions: readonly TableAction[]): void {
    this.#grant(grantee, actions)
  }

  /** Grants exactly these actions on what is stored under partition keys that begin so. */
  allowUnder(beginning: string | readonly string[], grantee: IGrantable, ...actions: readonly TableAction[]): void {
    const beginnings = [beginning].flat().map((one) => `${one}*`)
    this.#grant(grantee, actions, { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': beginnings } })
  }

  /** The same, to a function that has no other right to the table: it also looks which format the table has. */
  allowOnlyUnder(beginning: string | readonly string[], grantee: IGrantable, ...actions: readonly TableAction[]): void {
    this.allowUnder(beginning, grantee, ...actions)
    this.#grant(grantee, ['GetItem'], {
      'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [TABLE_FORMAT_KEY.pk] },
    })
  }

  #allowBut(keptApart: readonly string[], grantee: IGrantable, actions: readonly TableAction[]): void {
    const beginnings = keptApart.map((beginning) => `${beginning}*`)
    this.#grant(grantee, actions, { 'ForAllValues:StringNotLike': { 'dynamodb:LeadingKeys': beginnings } })
  }

  #grant(grantee: IGrantable, actions: readonly TableAction[], conditions?: Conditions): void {
    Grant.addToPrincipal({
      grantee,
      actions: actions.map((action) => `dynamodb:${action}`),
      resourceArns: [this.arn],
      ...(conditions && { conditions }),
    })
    const reads = actions.every((action) => action === 'GetItem' || action === 'Query')
    this.#key.allowThroughTable(grantee, reads ? 'read' : 'write')
  }

  /** The sum of one of the table's metrics, such as `ConsumedReadCapacityUnits`. */
  metric(metricName: string, period?: Duration): Metric {
    const dimensionsMap = { TableName: this.tableName }
    return new Metric({
      namespace: 'AWS/DynamoDB',
      metricName,
      dimensionsMap,
      statistic: 'Sum',
      ...(period && { period }),
    })
  }
}
