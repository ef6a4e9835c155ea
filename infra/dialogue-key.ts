import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { Effect, type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { type IKey, Key } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'

/** A dialogue's key: without it its table is noise, in every backup too. It outlives its stack. */
export class DialogueKey extends Construct {
  readonly key: IKey

  /** @param kept the ARN of a key that is there already, with the table it is for */
  constructor(
    scope: Construct,
    id: string,
    { slug, kept }: { readonly slug: string; readonly kept?: string | undefined },
  ) {
    super(scope, id)
    this.key =
      kept === undefined
        ? new Key(this, 'Key', {
            alias: `parley-${slug}`,
            description: `What the dialogue ${slug} is kept under`,
            enableKeyRotation: true,
            // A month to notice and to cancel, should somebody schedule its deletion.
            pendingWindow: Duration.days(30),
            removalPolicy: RemovalPolicy.RETAIN,
          })
        : Key.fromKeyArn(this, 'Key', kept)
  }

  /** Lets somebody read with the key, or write too, but only by way of the table. */
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

/** What DynamoDB does with a table's key on behalf of who reads or writes the table. */
const TO_READ = ['Decrypt', 'DescribeKey'] as const
const THROUGH_TABLE = {
  read: TO_READ,
  write: [...TO_READ, 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'],
} as const
