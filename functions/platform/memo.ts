/** A value for each object: made when it is first asked for, and gone with the object. */
export function memoOf<Memory>(make: () => Memory): (object: WeakKey) => Memory {
  const memories = new WeakMap<WeakKey, Memory>()
  return (object) => {
    const memory = memories.get(object) ?? make()
    memories.set(object, memory)
    return memory
  }
}

/** Sets a value as the newest one, and removes the oldest where there are too many. */
export function setNewest<Value>(values: Map<string, Value>, key: string, value: Value, most: number): void {
  values.delete(key)
  values.set(key, value)
  const [oldest] = values.keys()
  if (values.size > most && oldest !== undefined) values.delete(oldest)
}

/**
 * Memoizes what cannot change any more: the last few values of each object, so that each is read or made once. What is
 * not there yet (`undefined`) is asked for again.
 *
 * @param most how many values are held for each object
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
