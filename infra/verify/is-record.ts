/** What a record says of itself first, before anything of it is checked. */
export type Claimed = { readonly format: string; readonly round?: { readonly number?: unknown } }

/** Whether something says of itself that it is a record, of whichever version. */
export function isRecord(written: unknown): written is Claimed {
  const { format } = (written ?? {}) as { readonly format?: unknown }
  return typeof format === 'string' && format.startsWith('parley-record/')
}
