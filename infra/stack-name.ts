/** The name of a dialogue's stack. */
export function stackNameOf(slug: string): string {
  return `parley-${slug}`
}
