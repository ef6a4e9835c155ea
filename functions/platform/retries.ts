/**
 * How patient a client of a service is. SDK standard retries wait 0.1 s, 0.2 s, 0.4 s … with jitter: six tries
 * take a few seconds. Without limits of its own a client waits for ever for an answer that was lost on its way; both
 * services answer within a fraction of a second, so that three seconds of silence are long, and six times three leave
 * a request time to say so before the gateway gives up after 29. A connection is given longer: its time runs while
 * the request waits for its turn, as many do on one machine.
 */
export const CLIENT_RETRIES = {
  maxAttempts: 6,
  requestHandler: { connectionTimeout: 10_000, socketTimeout: 3_000 },
} as const
