import { MOST_RESPONSE_BYTES } from '../../functions/platform/lambda-limits.ts'

/**
 * The limits of the platform that a local stack holds, in bytes, so that a test fails where a deployment would.
 * `docs/limits.md` has each with its source.
 */
export const LIMITS = {
  /** API Gateway, HTTP API: the request line and the values of all headers together. */
  requestHead: 10_240,
  /** API Gateway, HTTP API: the body of a request. */
  requestBody: 10 * 1_024 * 1_024,
  /** Lambda: what a function is invoked with, and what it returns, as JSON. */
  payload: 6 * 1_024 * 1_024,
  response: MOST_RESPONSE_BYTES,
  /** Lambda: all environment variables of a function together. */
  environment: 4_096,
  /** Step Functions: the input of an execution, and the input and output of each of its states, as JSON. */
  state: 262_144,
  /** Step Functions: the name of an execution, in characters. */
  executionName: 80,
  /** SES: one mail, after it is encoded; and how many people it goes to. */
  mail: 40 * 1_024 * 1_024,
  recipients: 50,
} as const

/** A limit of the platform was exceeded. The name is that of the platform's error. */
export class LimitExceeded extends Error {
  constructor(name: string, message: string) {
    super(message)
    this.name = name
  }
}

/** How long a value is as JSON, in bytes. */
export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? 'null')
}
