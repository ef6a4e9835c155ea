/**
 * Retries and timeouts of every SDK client.
 *
 * The SDK's standard retries wait 0.1 s, 0.2 s, 0.4 s … with jitter, so six attempts take a few seconds. Without a
 * timeout a client waits for ever for a response that was lost. DynamoDB and Step Functions answer within a fraction of
 * a second, so three seconds are enough; six times three leave time for an error response before API Gateway times out
 * after 29. Several calls one after the other end at the deadline of their invocation (`deadline.ts`). The connection timeout is longer, because it includes the time that a request waits for a free socket.
 */
export const CLIENT_RETRIES = {
  maxAttempts: 6,
  requestHandler: { connectionTimeout: 10_000, socketTimeout: 3_000 },
} as const
