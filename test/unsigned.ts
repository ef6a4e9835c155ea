/**
 * An answer without its signed receipts. A request that is sent twice gets the same digests, but each signed receipt says when the
 * request arrived that it answers; and receipts are not signed in the first second of a reading.
 */
export function unsigned<Value>(answer: Value): Value {
  return JSON.parse(JSON.stringify(answer, (key, value) => (key === 'signed' ? undefined : value)))
}
