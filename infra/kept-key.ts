import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { type IKey, Key, type KeyProps } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'

/**
 * A key that is kept when the stack is deleted.
 *
 * @param kept the ARN of an existing key; without it one is made
 */
export function keptKey(scope: Construct, kept: string | undefined, props: KeyProps): IKey {
  if (kept !== undefined) return Key.fromKeyArn(scope, 'Key', kept)
  return new Key(scope, 'Key', {
    ...props,
    // If somebody schedules its deletion, there are 30 days to notice and to cancel.
    pendingWindow: Duration.days(30),
    removalPolicy: RemovalPolicy.RETAIN,
  })
}
