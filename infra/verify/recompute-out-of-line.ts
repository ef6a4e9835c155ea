import type { Edit, OutOfLine as Recorded } from '../../shared/edits/edit.ts'
import { type Body, languagesIn, slotsOf, TEXTS } from './recompute-edits.ts'

/** A text in a language that was not edited with the others of its part. */
export type OutOfLine = Recorded

type Before = { readonly body: Body; readonly outOfLine?: readonly OutOfLine[] | undefined }

/** The languages out of line in an amendment, from those of the amended text and its edits. */
export function outOfLineAfter(
  before: Pick<Before, 'outOfLine'>,
  edits: readonly Edit[],
  body: Body,
): readonly OutOfLine[] {
  return inOrder(body, (part) => {
    const was = (before.outOfLine ?? []).filter((one) => one.part === part).map(({ language }) => language)
    return afterEdits(
      was,
      edits.filter((edit) => edit.part === part && edit.language !== undefined),
      presentIn(body, part),
    )
  })
}

/**
 * The languages out of line in a text that was merged from amendments of a root.
 *
 * @param amendments each with its edits against the root
 */
export function composedOutOfLine(
  root: Before,
  body: Body,
  amendments: readonly { readonly edits: readonly Edit[]; readonly outOfLine: readonly OutOfLine[] }[],
): readonly OutOfLine[] {
  return inOrder(body, (part) => {
    const editing = amendments.filter(({ edits }) =>
      edits.some((edit) => edit.part === part && edit.language !== undefined),
    )
    const marks =
      editing.length === 0
        ? (root.outOfLine ?? [])
        : editing.flatMap(({ edits, outOfLine }) => [...outOfLine, ...outOfLineAfter(root, edits, body)])
    return marks.filter((one) => one.part === part).map(({ language }) => language)
  })
}

function afterEdits(was: readonly string[], edits: readonly Edit[], present: readonly string[]): readonly string[] {
  if (edits.length === 0) return was
  const edited = edits.map(({ language = '' }) => language)
  const areAdded = edits.every((edit) => edit.is === 'whole' && edit.was === undefined)
  const wereOut = edited.every((language) => was.includes(language))
  return (areAdded || wereOut ? was : present).filter((language) => !edited.includes(language))
}

function presentIn(body: Body, part: string): readonly string[] {
  const slots = slotsOf(body)
  return languagesIn(slots).filter((language) => slots.has(`${part}.${language}`))
}

/** The languages that are present and out of line, in the order of their slots' names. */
function inOrder(body: Body, languagesOf: (part: string) => readonly string[]): readonly OutOfLine[] {
  return TEXTS[body.kind].toSorted().flatMap((part) => {
    const out = languagesOf(part)
    return presentIn(body, part)
      .toSorted()
      .filter((language) => out.includes(language))
      .map((language) => ({ part, language }) as OutOfLine)
  })
}
