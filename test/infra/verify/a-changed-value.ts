/* One value anywhere in a record, and another value of the same kind in its place. */

/** `readings[3].roll.us`, as keys and indices. */
export type Path = readonly (string | number)[]

/** The paths of all values in something. */
export function valuesIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, part]) =>
    valuesIn(part, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

/** Another value of the same kind: a character more, less or changed, a number beside it, the other truth. */
export function changedValue(value: unknown, how: number): unknown {
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return how % 2 === 0 ? value + 1 : value - 1
  if (typeof value !== 'string') return how
  const at = how % Math.max(value.length, 1)
  const other = value[at] === 'a' ? 'b' : 'a'
  // An empty text, such as that of an edit that only inserts, has nothing to take away.
  const variants = [
    value.slice(0, at) + other + value.slice(at + 1),
    `${value} `,
    ` ${value}`,
    value.slice(0, -1),
  ].filter((variant) => variant !== value)
  return variants[how % variants.length]
}

export function valueAt(record: unknown, path: Path): unknown {
  return path.reduce<unknown>((part, step) => (part as Record<string | number, unknown>)[step], record)
}

export function setValue(record: unknown, path: Path, value: unknown): void {
  const parent = valueAt(record, path.slice(0, -1)) as Record<string | number, unknown>
  parent[path.at(-1) ?? ''] = value
}
