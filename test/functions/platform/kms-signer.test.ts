import { generateKeyPairSync, sign, verify } from 'node:crypto'
import { createServer } from 'node:http'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { kmsSigner } from '../../../functions/platform/kms-signer.ts'
import { listen } from '../../../infra/local/listen.ts'

const KEY = 'arn:aws:kms:eu-north-1:000000000000:key/1'
const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const asked: Record<string, unknown>[] = []
let answer: (target: string, body: Record<string, string>) => Record<string, unknown>
let kms: Awaited<ReturnType<typeof listen>>
beforeEach(async () => {
  asked.length = 0
  kms = await listen(
    createServer(async (request, response) => {
      const body = JSON.parse(Buffer.concat(await request.toArray()).toString())
      asked.push(body)
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' })
      response.end(JSON.stringify(answer(String(request.headers['x-amz-target']), body)))
    }),
  )
  for (const [name, value] of Object.entries({
    AWS_ENDPOINT_URL_KMS: `http://127.0.0.1:${kms.port}`,
    AWS_REGION: 'eu-north-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  }))
    vi.stubEnv(name, value)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await kms.stop()
})

test('KMS signs the message itself, and gives the public key as RFC 8032 has it', async () => {
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  answer = (target, { Message = '' }) =>
    target === 'TrentService.Sign'
      ? { Signature: sign(null, Buffer.from(Message, 'base64'), privateKey).toString('base64') }
      : { PublicKey: spki.toString('base64') }
  const signer = kmsSigner(KEY)
  const message = new TextEncoder().encode('a text\n')

  const [key, signature] = [await signer.publicKey(), await signer.sign(message)]

  expect(Buffer.from(key).equals(spki.subarray(-32))).toBe(true)
  expect(verify(null, message, publicKey, signature)).toBe(true)
  expect(asked[1]).toMatchObject({ KeyId: KEY, MessageType: 'RAW', SigningAlgorithm: 'ED25519_SHA_512' })
})

test('a key of another kind is refused', async () => {
  const { publicKey: other } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  answer = () => ({ PublicKey: other.export({ type: 'spki', format: 'der' }).toString('base64') })

  await expect(kmsSigner(KEY).publicKey()).rejects.toThrow('this is no public key of Ed25519')
})
