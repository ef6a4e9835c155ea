import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { keyInSpki, type Signer } from './signer.ts'

/** Signs with the key in a file, which only its owner may read, for a dialogue on one machine. The key is made the first time. */
export function fileSigner(file: string): Signer {
  return {
    async publicKey() {
      return keyInSpki(createPublicKey(keyIn(file)).export({ type: 'spki', format: 'der' }))
    },
    async sign(message) {
      return sign(null, message, keyIn(file))
    },
  }
}

function keyIn(file: string): KeyObject {
  try {
    return createPrivateKey(readFileSync(file))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  makeKey(file)
  return createPrivateKey(readFileSync(file))
}

/** The file has its whole content when it gets its name, and a file that is there stays: the process may end at any moment. */
function makeKey(file: string): void {
  const { privateKey } = generateKeyPairSync('ed25519')
  const made = `${file}.${randomUUID()}`
  writeFileSync(made, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  try {
    linkSync(made, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(made)
  }
}
