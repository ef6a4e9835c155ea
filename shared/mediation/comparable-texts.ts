import { type Part, slotOf } from '../edits/edit.ts'
import { editsBetween } from '../edits/edits-between.ts'
import { slotsOf } from '../edits/slots.ts'
import type { Tabled } from '../proposal.ts'
import type { BriefText } from './mediators-brief.ts'

/** The part that is the substance of a text. Two texts that share little of it are two texts, not two wordings of one. */
const SUBSTANCE: Readonly<Record<Tabled['kind'], Part>> = {
  definition: 'definition',
  topic: 'reason',
  basket: 'description',
  modality: 'rationale',
  commitment: 'action',
}

/**
 * The texts of one matter in groups that can be compared word by word. The first of each group is the one that the others
 * are compared with: a text that amends none of the others, where there is one.
 */
export function comparableTexts(texts: readonly BriefText[]): readonly (readonly BriefText[])[] {
  const ids = new Set(texts.map(({ id }) => id))
  const isRoot = ({ amends }: BriefText) => amends === undefined || !ids.has(amends)
  const groups: BriefText[][] = []
  for (const text of [...texts.filter(isRoot), ...texts.filter((one) => !isRoot(one))]) {
    const group = groups.find(([base]) => base !== undefined && isComparable(base.body, text.body))
    if (group === undefined) groups.push([text])
    else group.push(text)
  }
  return groups
}

function isComparable(base: Tabled, other: Tabled): boolean {
  if (base.kind !== other.kind) return false
  const part = SUBSTANCE[base.kind]
  const whole = slotsOf(base)
  const edits = editsBetween(base, other)
  // Where the value differs, the texts are one choice, whatever the reasons are that go with it.
  if (edits.some((edit) => edit.part === 'scope' || edit.part === 'modality')) return true
  return !edits.some(
    (edit) =>
      edit.part === part && edit.is === 'words' && edit.removes === whole.get(slotOf(edit)) && edit.inserts !== '',
  )
}
