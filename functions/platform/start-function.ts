import { fromEnv } from '@aws-sdk/credential-provider-env'
import { Sha256 } from '@smithy/core/checksum'
import { SignatureV4 } from '@smithy/signature-v4'

/** A function was not started: Lambda did not take the request. */
export class NotStarted extends Error {
  override readonly name = 'NotStarted'
}

/** Starts a function with an event, and does not wait for it. @throws {NotStarted} */
export type StartFunction = (event: unknown) => Promise<void>

/**
 * Starts a function of Lambda: Invoke of the type `Event`. The request is signed here. The SDK's client of Lambda would add
 * 90 KB to the functions of the pages and of the API, which read all of it at every cold start.
 *
 * @param name the name of the function
 */
export function startFunction(name: string): StartFunction {
  const region = process.env['AWS_REGION'] ?? ''
  const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
  // As the SDK's clients do.
  const given = process.env['AWS_ENDPOINT_URL_LAMBDA'] ?? process.env['AWS_ENDPOINT_URL']
  const endpoint = given ?? `https://lambda.${region}.${suffix}`
  const url = new URL(`/2015-03-31/functions/${encodeURIComponent(name)}/invocations`, endpoint)
  const signer = new SignatureV4({ service: 'lambda', region, credentials: fromEnv(), sha256: Sha256 })
  return async function start(event) {
    const body = JSON.stringify(event)
    const signed = await signer.sign({
      method: 'POST',
      protocol: url.protocol,
      hostname: url.hostname,
      path: url.pathname,
      headers: { host: url.host, 'content-type': 'application/json', 'x-amz-invocation-type': 'Event' },
      body,
    })
    const answer = await fetch(url, {
      method: 'POST',
      headers: signed.headers,
      body,
      signal: AbortSignal.timeout(5_000),
    })
    if (answer.status !== 202) throw new NotStarted(`Lambda answered ${answer.status}`)
  }
}
