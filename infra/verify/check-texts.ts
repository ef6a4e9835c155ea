import type { RoundRecord } from '../../shared/record.ts'
import { ownKey } from './check-competition.ts'
import type { SortedReading } from './count.ts'
import type { Findings } from './mismatch.ts'
import { type Body, slotsOf } from './recompute-edits.ts'
import { haveOneHeading } from './same-heading.ts'

const EACH_SIDE = 'each-side'

/**
 * Checks the texts of a reading, tabled and consolidated ones, against the rules that the round was started with: the
 * sides, the modalities and the languages of the dialogue, and that nothing was tabled on a decided matter.
 */
export function checkTexts(
  { at, reading, proposals, roots }: SortedReading,
  record: RoundRecord,
  findings: Findings,
): void {
  const { dialogue, format } = record
  for (const proposal of proposals.values()) {
    const { id, body, side, competes, tabledIn } = proposal
    const place = `${at}.submissions (${id})`
    for (const fault of faultsIn(body, record)) findings.report(place, fault)
    if (side !== undefined && !dialogue.sides.some((one) => one.id === side)) {
      findings.report(`${place}.side`, `is ${side}, which is not a side`)
    }
    if (tabledIn !== reading.id) continue
    const decided = reading.decided.find((key) => key === competes || key === ownKey(proposal, format))
    if (decided !== undefined)
      findings.report(place, `was tabled on ${decided}, which was agreed in an earlier reading`)
    const stands = [...roots.values()].find((root) => root.competes !== competes && haveOneHeading(root.body, body))
    if (stands !== undefined) findings.report(place, `is on ${stands.id}, which stands, and does not amend it`)
    const isReview = body.kind === 'basket' && roots.has(proposal.amends ?? '')
    if (proposal.ends !== undefined && (!roots.has(proposal.amends ?? '') || proposal.edits?.length !== 0)) {
      findings.report(`${place}.ends`, 'is of a text that names nothing that stands, or that changes words too')
    }
    if (proposal.edits?.length === 0 && !isReview && proposal.ends === undefined)
      findings.report(`${place}.edits`, 'are none: the amendment changes nothing')
  }
  for (const [index, { text }] of reading.outcomes.entries()) {
    for (const fault of text === undefined ? [] : faultsIn(text.body, record)) {
      findings.report(`${at}.outcomes[${index}].text`, fault)
    }
  }
}

function faultsIn(body: Body, { dialogue }: RoundRecord): readonly string[] {
  const slots = slotsOf(body)
  const [by, modality] = [slots.get('by'), slots.get('modality')]
  const written = [...slots.keys()].flatMap((slot) => slot.split('.').slice(1))
  const foreign = written.find((language) => !isOneOf(dialogue.languages, language))
  const isParty = by === undefined || by === EACH_SIDE || dialogue.sides.some(({ id }) => id === by)
  return [
    ...(isParty ? [] : [`binds ${by}, which is not a side`]),
    ...(modality === undefined || isOneOf(dialogue.modalities, modality)
      ? []
      : [`proposes ${modality}, which this dialogue does not offer`]),
    ...(foreign === undefined ? [] : [`is in ${foreign}, in which the dialogue is not held`]),
  ]
}

function isOneOf(all: readonly string[], one: string): boolean {
  return all.includes(one)
}
