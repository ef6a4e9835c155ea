import type { Typed } from '../pieces/typed-values.tsx'

type Shown = {
  /** The proposal that is shown alone. */
  readonly one?: string | undefined
  /** The proposal whose amendment is being written. */
  readonly amend?: string | undefined
  /** In that amendment: the language whose field comes first. */
  readonly first?: string | undefined
  /** A proposal on the page of the list that is shown. */
  readonly at?: string | undefined
  /** Every proposal on one page. */
  readonly all?: '1' | undefined
  /** The language beside the texts. */
  readonly beside?: string | undefined
}

/** The address of a proposal in the list of a reading. */
export function addressOfText(reading: string, proposal: string, beside?: string): string {
  return addressOfReading(reading, { at: proposal, beside }, `p-${proposal}`)
}

/** The address of a form, which leads back to the texts with the same language beside them. */
export function addressOfForm(path: string, beside: string | undefined): string {
  return beside === undefined ? path : `${path}?${new URLSearchParams({ beside })}`
}

/**
 * The address of a reading's page, with the list of its proposals or with one. It begins with a slash, because the page is also the
 * answer to a refused form, at the address of that form.
 */
export function addressOfReading(id: string, shown: Shown = {}, fragment?: string): string {
  const { one, amend, first, at, all, beside } = shown
  const asked = new URLSearchParams(
    Object.entries({ one, amend, first, at, all, beside }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  )
  return `/readings/${id}${asked.size > 0 ? `?${asked}` : ''}${fragment === undefined ? '' : `#${fragment}`}`
}

/**
 * The address of the page of the floor, on one proposal or on the reading as a whole.
 *
 * @param answers the question whose answer is being written
 */
export function addressOfFloor(
  id: string,
  { on, answers }: { readonly on?: string | undefined; readonly answers?: string | undefined } = {},
): string {
  const asked = new URLSearchParams({ ...(on !== undefined && { on }), ...(answers !== undefined && { answers }) })
  return `/readings/${id}/statements${asked.size > 0 ? `?${asked}` : ''}`
}

/**
 * The proposal that was shown alone where a form was sent from. The form of a position that was opened before forms
 * named it sends `1`.
 *
 * @param own the proposal that the form belongs to
 */
export function shownAlone({ one }: Typed, own?: string): { readonly one?: string } {
  const shown = one === '1' ? own : one
  return shown === undefined ? {} : { one: shown }
}
