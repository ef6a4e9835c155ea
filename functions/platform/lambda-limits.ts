/*
 * What Lambda lets through, in bytes ("Lambda quotas"). `infra/local` holds functions to it on one machine, and
 * `docs/limits.md` has all limits of the platform.
 */

/** The largest response of a function, written as JSON. The exact number is in Lambda's error message. */
export const MOST_RESPONSE_BYTES = 6_291_556

/** The most bytes of a file in a response: base64 has four bytes for three, and there are headers beside it. */
export const MOST_FILE_BYTES = 4_400_000
