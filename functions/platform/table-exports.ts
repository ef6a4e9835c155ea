import {
  DescribeExportCommand,
  DynamoDBClient,
  type ExportDescription,
  ExportTableToPointInTimeCommand,
} from '@aws-sdk/client-dynamodb'
import { withinDeadline } from './deadline.ts'
import { CLIENT_RETRIES } from './retries.ts'

/** Where an export of a table is written to: a bucket of another account, and the key there that it is encrypted with. */
export type Destination = {
  readonly bucket: string
  readonly account: string
  readonly key: string
  readonly prefix: string
}

/** What DynamoDB exports to S3. */
export type TableExports = {
  /** Begins an export of a table as it is now. With the same token within eight hours it is the same one. @returns its ARN */
  begin(table: string, to: Destination, token: string): Promise<string>
  /** How far an export is; with the reason if it failed. */
  look(arn: string): Promise<{ readonly status: 'in-progress' | 'completed' | 'failed'; readonly why?: string }>
}

/** Exports of DynamoDB in this account. */
export function tableExports(): TableExports {
  const client = withinDeadline(new DynamoDBClient({ ...CLIENT_RETRIES }))
  return {
    async begin(TableArn, { bucket, account, key, prefix }, ClientToken) {
      const { ExportDescription: begun } = await client.send(
        new ExportTableToPointInTimeCommand({
          TableArn,
          S3Bucket: bucket,
          S3BucketOwner: account,
          S3Prefix: prefix,
          S3SseAlgorithm: 'KMS',
          S3SseKmsKeyId: key,
          ExportFormat: 'DYNAMODB_JSON',
          ClientToken,
        }),
      )
      if (begun?.ExportArn === undefined) throw new Error('the export has no ARN')
      return begun.ExportArn
    },
    async look(ExportArn) {
      const { ExportDescription: found } = await client.send(new DescribeExportCommand({ ExportArn }))
      return lookedAt(found)
    },
  }
}

function lookedAt(found: ExportDescription | undefined): Awaited<ReturnType<TableExports['look']>> {
  switch (found?.ExportStatus) {
    case 'COMPLETED':
      return { status: 'completed' }
    case 'IN_PROGRESS':
      return { status: 'in-progress' }
    default:
      return { status: 'failed', why: found?.FailureCode ?? 'unknown' }
  }
}
