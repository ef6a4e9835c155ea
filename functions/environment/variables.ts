/** The last value, and the key that it was made for. */
export type Last<Value> = { last?: { readonly key: string; readonly value: Value } }

/** What was made of a variable's value, once for each process. */
export function memoized<Value>(memo: Last<Value>, name: string, make: (name: string) => Value): Value {
  // Tests and local stacks use the same names with other endpoints.
  const key = [
    name,
    process.env['AWS_ENDPOINT_URL_DYNAMODB'],
    process.env['AWS_ENDPOINT_URL_SFN'],
    process.env['AWS_ENDPOINT_URL_SESV2'],
    process.env['AWS_ENDPOINT_URL_KMS'],
  ].join(' ')
  if (memo.last?.key !== key) memo.last = { key, value: make(name) }
  return memo.last.value
}

/** A variable of the environment. @throws {Error} if it is not set */
export function variable(name: string): string {
  const value = process.env[name]
  if (value === undefined || value === '') throw new Error(`the environment variable ${name} is not set`)
  return value
}
