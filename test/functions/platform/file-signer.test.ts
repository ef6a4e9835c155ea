import { createPublicKey, verify } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileSigner } from '../../../functions/platform/file-signer.ts'

const MESSAGE = new TextEncoder().encode('talks.example.org/api/log\n1\nroot\n')
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-signer-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a key in a file is made once, for its owner alone, and signs the same each time', async () => {
  const file = join(folder, 'signing-key')
  const [first, again] = [fileSigner(file), fileSigner(file)]

  const [key, signature] = [await first.publicKey(), await first.sign(MESSAGE)]

  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(await again.publicKey()).toEqual(key)
  expect(await again.sign(MESSAGE)).toEqual(signature)
  const x = Buffer.from(key).toString('base64url')
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  expect(verify(null, MESSAGE, publicKey, signature)).toBe(true)
})

test('a file that is there already is not replaced', async () => {
  const file = join(folder, 'signing-key')
  await fileSigner(file).publicKey()
  const before = readFileSync(file, 'utf8')

  await fileSigner(file).sign(MESSAGE)

  expect(readFileSync(file, 'utf8')).toBe(before)
})
