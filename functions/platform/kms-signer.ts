import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms'
import { withinDeadline } from './deadline.ts'
import { CLIENT_RETRIES } from './retries.ts'
import { keyInSpki, type Signer } from './signer.ts'

/** Signs with a key of KMS, of the kind `ECC_NIST_EDWARDS25519`. The private key never leaves KMS. */
export function kmsSigner(KeyId: string): Signer {
  const client = withinDeadline(new KMSClient({ ...CLIENT_RETRIES }))
  return {
    async publicKey() {
      const { PublicKey = new Uint8Array() } = await client.send(new GetPublicKeyCommand({ KeyId }))
      return keyInSpki(PublicKey)
    },
    async sign(Message) {
      // With `RAW`, KMS signs the message itself and not its hash, as RFC 8032 has it.
      const how = { MessageType: 'RAW', SigningAlgorithm: 'ED25519_SHA_512' } as const
      const { Signature = new Uint8Array() } = await client.send(new SignCommand({ KeyId, Message, ...how }))
      return Signature
    },
  }
}
