import type { Edit } from '../edits/edit.ts'
import { editsBetween } from '../edits/edits-between.ts'
import { areEqualProposals } from '../equal-proposals.ts'
import { EMBEDDED } from '../proposal.ts'
import type { CandidateText, MediatedMatter, Mediation } from './candidate-text.ts'
import { comparableTexts } from './comparable-texts.ts'
import { byWeakestSide, type Composed, type Composition, composeCandidates } from './compose-candidates.ts'
import { whyCandidate, whyNone } from './explain.ts'
import type { BriefText, MediatorsBrief } from './mediators-brief.ts'
import { numbered } from './numbered.ts'
import { type ByMatter, byMatter } from './unnamed-sides.ts'

/** The most candidates for one matter, and the most of its texts that are compared. */
const MOST_CANDIDATES = 5
const MOST_TEXTS = 60

/**
 * The embedded mediator: searches the compositions of what was tabled, matter by matter. Deterministic; the same brief
 * gives the same answer.
 */
export function mediate(brief: MediatorsBrief): Mediation {
  const matters = [...Map.groupBy(brief.texts, ({ competes }) => competes).values()]
    .filter((texts) => texts.some(({ status }) => status === 'bracketed'))
    .map((texts) => mediateMatter(texts, brief))
  return { drafted: { with: EMBEDDED }, matters: numbered(brief.reading, 'm', matters) }
}

function mediateMatter(all: readonly BriefText[], brief: MediatorsBrief): MediatedMatter {
  const own = byMatter(all, brief)
  const sides = own.sides.map(({ id }) => id)
  const texts = all.filter(({ withdrawn }) => !withdrawn).slice(0, MOST_TEXTS)
  const bracketed = texts.filter(({ status }) => status === 'bracketed')
  const matter = { competes: all[0]?.competes ?? '', texts: bracketed.map(({ id }) => id), candidates: [] }
  const agreedByAll = texts.some(({ agreedBy }) => sides.every((side) => agreedBy.includes(side)))
  const compositions = agreedByAll
    ? []
    : comparableTexts(texts)
        .filter((group) => sides.every((side) => group.some(({ agreedBy }) => agreedBy.includes(side))))
        .map((group) => composeCandidates(group, sides))
  const found = distinct(compositions, all)
  const isCut = all.length > MOST_TEXTS || compositions.some((one) => one.isCut)
  const candidates = found.map((composed) => candidateOf(composed, bracketed, texts, isCut, own))
  if (candidates.length > 0) return { ...matter, candidates, why: [] }
  return { ...matter, why: whyNone({ texts, agreedByAll, compositions }, own) }
}

/** The best compositions, each once, without those that say what somebody tabled already. */
function distinct(compositions: readonly Composition[], tabled: readonly BriefText[]): readonly Composed[] {
  const inOrder = compositions.flatMap(({ composed }) => composed).toSorted(byWeakestSide)
  const kept: Composed[] = []
  for (const one of inOrder) {
    if (kept.length === MOST_CANDIDATES) break
    if (![...tabled, ...kept].some(({ body }) => areEqualProposals(body, one.body))) kept.push(one)
  }
  return kept
}

function candidateOf(
  composed: Composed,
  bracketed: readonly BriefText[],
  texts: readonly BriefText[],
  isCut: boolean,
  brief: ByMatter,
): CandidateText {
  const against = bracketed
    .map(({ id, body }) => ({ id, edits: editsBetween(body, composed.body) }))
    .toSorted((one, other) => sizeOf(one.edits) - sizeOf(other.edits) || Number(one.id > other.id) - 0.5)
  const [nearest] = against
  if (nearest === undefined) throw new TypeError('a matter in brackets has a text in brackets')
  return {
    id: '',
    body: composed.body,
    amends: nearest.id,
    edits: nearest.edits,
    meets: metBy(composed, texts),
    why: whyCandidate(composed, isCut, brief),
  }
}

/** How much edits change, in characters. */
function sizeOf(edits: readonly Edit[]): number {
  const words = (edit: Edit) =>
    edit.is === 'words' ? [edit.removes, edit.inserts] : [edit.was ?? '', edit.becomes ?? '']
  return edits.flatMap(words).reduce((size, { length }) => size + length, 0)
}

/**
 * The objections to texts of which the composed text does not have words that a side refused. Nobody says for which words
 * an objection was, so it can only be said that it may be met.
 */
function metBy({ chosen }: Composed, texts: readonly BriefText[]): CandidateText['meets'] {
  return texts.flatMap((text) => {
    const isWithout = chosen.some(({ point, wording }) => {
      const own = point.wordings.find((one) => one.texts.some(({ id }) => id === text.id))
      if (own === undefined || own === wording) return false
      const accepted = new Set(own.texts.flatMap(({ agreedBy }) => agreedBy))
      const agreed = point.wordings.flatMap((one) => one.texts.flatMap(({ agreedBy }) => agreedBy))
      return agreed.some((side) => !accepted.has(side))
    })
    return isWithout ? text.objections.map((objection) => ({ proposal: text.id, ...objection })) : []
  })
}
