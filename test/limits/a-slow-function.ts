/** A function that never ends. */
export function handler(): Promise<never> {
  return new Promise(() => {})
}
