const ENCODER = new TextEncoder()

/** The order of two texts by the bytes of their UTF-8. */
export function byteOrder(one: string, other: string): number {
  const [left, right] = [ENCODER.encode(one), ENCODER.encode(other)]
  const differs = left.findIndex((byte, at) => byte !== right[at])
  if (differs < 0) return left.length - right.length
  return (left[differs] ?? 0) - (right[differs] ?? -1)
}
