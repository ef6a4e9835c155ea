import { Stack } from 'aws-cdk-lib'
import { CfnRule } from 'aws-cdk-lib/aws-events'
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { Topic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import type { DialogueTable } from './dialogue-table.ts'
import { type ParleyFunction, sessionsOf } from './parley-function.ts'

export type CopiesOfTableProps = {
  readonly table: DialogueTable
  /** Where the mail about a copy goes. */
  readonly topic: Topic
  /** The function that copies the table every day, if one does: of its copies no mail is sent. */
  readonly copying: ParleyFunction | undefined
}

/**
 * Sends mail when somebody restores the table under another name, exports it or makes a backup of it. A copy can be read without an entry
 * in the log of who reads the table. EventBridge gets these events from CloudTrail, so a trail is needed
 * (`infra/audit-trail.ts`).
 */
export class CopiesOfTable extends Construct {
  constructor(scope: Construct, id: string, { table, topic, copying }: CopiesOfTableProps) {
    super(scope, id)
    const rule = new CfnRule(this, 'Rule', {
      description: 'A copy of the table is made',
      eventPattern: {
        source: ['aws.dynamodb'],
        'detail-type': ['AWS API Call via CloudTrail'],
        detail: {
          eventSource: ['dynamodb.amazonaws.com'],
          eventName: COPYING,
          ...(copying && { userIdentity: anybodyBut(sessionsOf(copying)) }),
          requestParameters: {
            // Each call names the table in a field of its own, by its name or by its ARN.
            $or: [
              { sourceTableName: [table.tableName] },
              { sourceTableArn: [table.arn] },
              { tableName: [table.tableName, table.arn] },
              { tableArn: [table.arn] },
              { backupArn: [{ prefix: `${table.arn}/backup/` }] },
            ],
          },
        },
      },
      targets: [{ id: 'Mail', arn: topic.topicArn, inputTransformer: { inputPathsMap: PATHS, inputTemplate: MAIL } }],
    })
    topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'CopiesOfTheTable',
        effect: Effect.ALLOW,
        principals: [new ServicePrincipal('events.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': Stack.of(this).account },
          ArnEquals: { 'aws:SourceArn': rule.attrArn },
        },
      }),
    )
  }
}

/** A service that makes a copy by itself has no ARN. */
function anybodyBut(prefix: string) {
  return { $or: [{ arn: [{ 'anything-but': { prefix } }] }, { arn: [{ exists: false }] }] }
}

/** The calls that make a copy of a table. */
const COPYING = [
  'RestoreTableToPointInTime',
  'RestoreTableFromBackup',
  'ExportTableToPointInTime',
  'CreateBackup',
] as const satisfies readonly string[]

const PATHS = { call: '$.detail.eventName', who: '$.detail.userIdentity.arn', at: '$.time' }

const MAIL = JSON.stringify(
  'Somebody copied the table of a dialogue: <who> called <call> at <at>. The copy has everything that the table has. If none of you did it, ' +
    'find out who has the right to do it, and take the right away.',
)
