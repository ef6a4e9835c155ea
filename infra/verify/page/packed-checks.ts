/** The id of the element that has the checks, packed (gzip, then base64), and their type: no browser runs or reads them. */
export const CHECKS = 'checks'
export const CHECKS_TYPE = 'application/gzip'

/** The script of the checks. They are packed so that the page stays small. */
export async function unpackedChecks(packed: string): Promise<Blob> {
  const bytes = Uint8Array.from(atob(packed.trim()), (one) => one.charCodeAt(0))
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Blob([await new Response(unpacked).arrayBuffer()], { type: 'text/javascript' })
}
