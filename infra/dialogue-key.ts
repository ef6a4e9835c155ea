import { Stack } from 'aws-cdk-lib'
import { Effect, type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import { keptKey } from './kept-key.ts'

/** A dialogue's key. Without it neither the table nor any backup can be read. It is kept when the stack is deleted. */
export class DialogueKey extends Construct {
  readonly key: IKey

  /** @param kept the ARN of an existing key, for a table that was kept or restored */
  constructor(
    scope: Construct,
    id: string,
    { slug, kept }: { readonly slug: string; readonly kept?: string | undefined },
  ) {
    super(scope, id)
    this.key = keptKey(this, kept, {
      alias: `parley-${slug}`,
      description: `What the dialogue ${slug} is kept under`,
      enableKeyRotation: true,
    })
  }

  /** Grants the use of the key for reading, or for writing too, through DynamoDB only. */
  allowThroughTable(grantee: IGrantable, to: 'read' | 'write'): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: THROUGH_TABLE[to].map((action) => `kms:${action}`),
        resources: [this.key.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(this).region}.amazonaws.com` } },
      }),
    )
  }
}

/** The actions that DynamoDB takes with a table's key on behalf of a caller that reads or writes the table. */
const TO_READ = ['Decrypt', 'DescribeKey'] as const
const THROUGH_TABLE = {
  read: TO_READ,
  write: [...TO_READ, 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'],
} as const
