/** The key of an item. Only this folder knows how keys are made. */
export type Key = { readonly pk: string; readonly sk: string }

/** A number as it sorts in a key. */
export function padded(number: number): string {
  return String(number).padStart(6, '0')
}
