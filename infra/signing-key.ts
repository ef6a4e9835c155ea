import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam'
import { type IKey, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import { keptKey } from './kept-key.ts'

/**
 * The key that a dialogue's log is signed with: Ed25519, which never leaves KMS. It is kept when the stack is deleted, because a log
 * has one key. It encrypts nothing, and is not rotated.
 */
export class SigningKey extends Construct {
  readonly key: IKey

  /** @param kept the ARN of an existing key, for a log that was signed before */
  constructor(
    scope: Construct,
    id: string,
    { slug, kept }: { readonly slug: string; readonly kept?: string | undefined },
  ) {
    super(scope, id)
    this.key = keptKey(this, kept, {
      alias: `parley-${slug}-log`,
      description: `What the log of the dialogue ${slug} is signed with`,
      keySpec: KeySpec.ECC_NIST_EDWARDS25519,
      keyUsage: KeyUsage.SIGN_VERIFY,
    })
  }

  /** Grants signing, and reading the public key. */
  allowSigning(grantee: IGrantable): void {
    Grant.addToPrincipal({ grantee, actions: ['kms:GetPublicKey', 'kms:Sign'], resourceArns: [this.key.keyArn] })
  }
}
