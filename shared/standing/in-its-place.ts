import type { Source } from './standing-text.ts'

/** The identity of a text that takes the place of another one, or of a new one, and the words that it had before. */
export function history<Body>(
  before:
    | {
        readonly id: string
        readonly body: Body
        readonly source: Source
        readonly earlier?: readonly { readonly body: Body; readonly source: Source }[] | undefined
      }
    | undefined,
  source: Source,
) {
  if (before === undefined) return { id: source.text, source }
  return { id: before.id, source, earlier: [...(before.earlier ?? []), { body: before.body, source: before.source }] }
}

/** Everything with one more, or with one in the place of another. */
export function replaced<One>(all: readonly One[], before: One | undefined, by: One): readonly One[] {
  return before === undefined ? [...all, by] : all.map((one) => (one === before ? by : one))
}
