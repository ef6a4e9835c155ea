/** One value for each object, made at the first call and garbage-collected with the object. */
export function memoOf<Value>(make: () => Value): (object: WeakKey) => Value {
  const values = new WeakMap<WeakKey, Value>()
  return (object) => {
    const value = values.get(object) ?? make()
    values.set(object, value)
    return value
  }
}

/** Sets a value as the newest one, and removes the oldest one above the limit. */
export function setNewest<Value>(values: Map<string, Value>, key: string, value: Value, most: number): void {
  values.delete(key)
  values.set(key, value)
  const [oldest] = values.keys()
  if (values.size > most && oldest !== undefined) values.delete(oldest)
}

/**
 * Memoizes values that do not change any more, by object and key. `undefined` is not memoized: it means that the value
 * does not exist yet.
 *
 * @param most how many values are kept for each object; the oldest is removed first
 */
export function memoize<Value>(
  most: number,
): (object: WeakKey, key: string, make: () => Promise<Value>) => Promise<Value> {
  const valuesOf = memoOf(() => new Map<string, Value>())
  return async (object, key, make) => {
    const known = valuesOf(object).get(key)
    if (known !== undefined) return known
    const made = await make()
    if (made !== undefined) setNewest(valuesOf(object), key, made, most)
    return made
  }
}

/**
 * The same for values that are final before the first call, like what a settled reading holds. Callers at the same time
 * wait for one making of the value. A failure is not memoized.
 */
export function memoizeFinal<Value>(
  most: number,
): (object: WeakKey, key: string, make: () => Promise<Value>) => Promise<Value> {
  const memo = memoize<Value>(most)
  const makingsOf = memoOf(() => new Map<string, Promise<Value>>())
  return (object, key, make) => {
    const makings = makingsOf(object)
    const making = makings.get(key) ?? memo(object, key, make).finally(() => makings.delete(key))
    makings.set(key, making)
    return making
  }
}
