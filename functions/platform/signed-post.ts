import { fromEnv } from '@aws-sdk/credential-provider-env'
import { Sha256 } from '@smithy/core/checksum'
import { SignatureV4 } from '@smithy/signature-v4'

/** A request to a service of AWS, in the region of this function. */
export type SignedPost = {
  /** The name that the service has in its host and in signatures. */
  readonly service: string
  /** The environment variable that names another endpoint. */
  readonly endpoint: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const MOST_MS = 5_000

/**
 * Sends one signed request, once, and waits five seconds at most. A client of the SDK would add 90 KB to a function, which reads all of it at every
 * cold start.
 */
export async function signedPost({ service, endpoint, path, headers, body }: SignedPost): Promise<Response> {
  const region = process.env['AWS_REGION'] ?? ''
  const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
  // As the SDK's clients do.
  const given = process.env[endpoint] ?? process.env['AWS_ENDPOINT_URL']
  const url = new URL(path, given ?? `https://${service}.${region}.${suffix}`)
  const signer = new SignatureV4({ service, region, credentials: fromEnv(), sha256: Sha256 })
  const signed = await signer.sign({
    method: 'POST',
    protocol: url.protocol,
    hostname: url.hostname,
    path: url.pathname,
    headers: { host: url.host, ...headers },
    body,
  })
  return fetch(url, { method: 'POST', headers: signed.headers, body, signal: AbortSignal.timeout(MOST_MS) })
}
