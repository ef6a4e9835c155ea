import { Aws, Duration, Stack } from 'aws-cdk-lib'
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { Effect, PolicyStatement, type PolicyStatementProps } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import { COPY_OUTSIDE_KEY } from '../shared/copy-outside.ts'
import { ENVIRONMENT } from '../shared/environment-names.ts'
import type { CopyOutside as Settings } from '../shared/operations.ts'
import type { DialogueLayer } from './dialogue-layer.ts'
import type { DialogueTable } from './dialogue-table.ts'
import { ParleyFunction } from './parley-function.ts'
import { parleyMetric } from './parley-metric.ts'
import { ScheduledFunction } from './scheduled-function.ts'
import { acknowledgeExports } from './wildcard-permissions.ts'

export type CopyOutsideProps = {
  readonly slug: string
  readonly table: DialogueTable
  readonly layer: DialogueLayer
  readonly settings: Settings
}

/** The partition of the roster: names in it tell whether they are erased. */
const ROSTER = 'DIALOGUE'

/** Exports the table to a bucket of another account once a day. The owner of that account deploys `infra/pipeline/copies.yaml` there. */
export class CopyOutside extends Construct {
  readonly function: ParleyFunction
  /** 1 if a copy was completed in time, 0 if not, each hour. */
  readonly copied: Metric
  /** What is asked of DynamoDB beside the table. */
  readonly exporting: PolicyStatementProps

  constructor(scope: Construct, id: string, { slug, table, layer, settings }: CopyOutsideProps) {
    super(scope, id)
    const { bucket, account, key: copyKey, keepDays } = settings
    this.function = new ParleyFunction(this, 'Function', {
      entry: 'functions/scheduled/copy-the-table.ts',
      description: 'Exports the table to the bucket of another account once a day',
      atOnce: 1,
      layers: [layer],
      environment: {
        [ENVIRONMENT.table]: table.tableName,
        [ENVIRONMENT.tableArn]: table.arn,
        [ENVIRONMENT.dialogue]: layer.file,
        [ENVIRONMENT.copyBucket]: bucket,
        [ENVIRONMENT.copyAccount]: account,
        [ENVIRONMENT.copyKey]: copyKey,
        [ENVIRONMENT.copyKeptDays]: String(keepDays),
      },
    })
    table.allowOnlyUnder(ROSTER, this.function, 'Query')
    table.allowUnder(COPY_OUTSIDE_KEY.pk, this.function, 'GetItem', 'PutItem')
    this.exporting = {
      effect: Effect.ALLOW,
      actions: ['dynamodb:ExportTableToPointInTime', 'dynamodb:DescribeExport'],
      resources: [table.arn, `${table.arn}/export/*`],
    }
    this.#allow(this.exporting)
    // DynamoDB writes with the rights of who began the export.
    const files = `arn:${Aws.PARTITION}:s3:::${bucket}/${slug}/table/*`
    this.#allow({ actions: ['s3:PutObject', 's3:PutObjectAcl', 's3:AbortMultipartUpload'], resources: [files] })
    this.#allow({
      actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
      resources: [copyKey],
      conditions: { StringEquals: { 'kms:ViaService': `s3.${Stack.of(this).region}.amazonaws.com` } },
    })
    acknowledgeExports(this.function, table, `${bucket}/${slug}/table/*`)
    new ScheduledFunction(this, 'EveryHour', { run: this.function, every: 'hour' })
    this.copied = parleyMetric(this, slug, 'copied', { period: Duration.hours(1) })
  }

  #allow(statement: PolicyStatementProps): void {
    this.function.addToRolePolicy(new PolicyStatement(statement))
  }
}
