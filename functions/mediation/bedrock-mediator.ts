import { editsBetween } from '../../shared/edits/edits-between.ts'
import { areEqualProposals } from '../../shared/equal-proposals.ts'
import type { LocalizedText } from '../../shared/localized-text.ts'
import type { CandidateText, MediatedMatter } from '../../shared/mediation/candidate-text.ts'
import { explainRanks, explainRevision, onlyRepeated } from '../../shared/mediation/explain-drafted.ts'
import { mattersToDraft } from '../../shared/mediation/matters-to-draft.ts'
import type { MediatorsBrief } from '../../shared/mediation/mediators-brief.ts'
import { numbered } from '../../shared/mediation/numbered.ts'
import type { Ballot } from '../../shared/mediation/schulze.ts'
import { byMatter } from '../../shared/mediation/unnamed-sides.ts'
import { type RankedCandidate, weakestSideFirst } from '../../shared/mediation/weakest-side-first.ts'
import { type MediatorRules, nameOfModel } from '../../shared/mediator-rules.ts'
import { Critique, type Draft, draftsFor, orderOf, revisionFor } from './answers.ts'
import { askFor } from './ask-for.ts'
import type { Converse } from './converse.ts'
import { INSTRUCTIONS, taskOfCritique, taskOfDrafting, taskOfOrdering, taskOfRevision } from './instructions.ts'
import { type LabelledMatter, labelledMatter } from './labelled-matter.ts'
import type { Mediator } from './mediator.ts'

/**
 * The mediator that asks a language model of Amazon Bedrock. For each matter, after the Habermas Machine:
 *
 * 1. The model drafts up to four candidates.
 * 2. It predicts how each side would order them, three times, with the candidates shown in another order each time.
 * 3. The Schulze method makes one order of each side's three; over the sides, the weakest side decides.
 * 4. It says what each side would still object to in the best candidate.
 * 5. It revises this candidate once.
 *
 * Source: M. H. Tessler et al., AI can help humans find common ground in democratic deliberation, Science 386 (2024).
 *
 * @throws {ModelTrouble} from `mediate`
 */
export function bedrockMediator(rules: Pick<MediatorRules, 'model' | 'answerTokens'>, converse: Converse): Mediator {
  const name = nameOfModel(rules)
  const asking: Asking = (task, schema) =>
    askFor(converse, { instructions: INSTRUCTIONS, most: rules.answerTokens, task }, schema)
  return {
    name,
    async mediate(brief) {
      const matters: MediatedMatter[] = []
      for (const matter of mattersToDraft(brief)) matters.push(await draftMatter(matter.brief, asking))
      return { drafted: { with: name }, matters: numbered(brief.reading, 'b', matters) }
    },
  }
}

type Asking = <Answer>(task: string, schema: Parameters<typeof askFor<Answer>>[2]) => Promise<Answer>

async function draftMatter(brief: MediatorsBrief, asking: Asking): Promise<MediatedMatter> {
  const matter = labelledMatter(brief)
  const explaining = byMatter(brief.texts, brief)
  const found = { competes: brief.texts[0]?.competes ?? '', texts: idsOf(matter, matter.bracketed) }
  const { drafts: all, whyNone } = await asking(taskOfDrafting(matter), draftsFor(matter))
  const drafts = new Map(distinct(all, matter).map((draft, index) => [`D${index + 1}`, draft]))
  if (drafts.size === 0) return { ...found, candidates: [], why: [whyNone ?? onlyRepeated(brief)] }

  const ranked = await rankDrafts(matter, drafts, asking)
  const best = drafts.get(ranked[0]?.id ?? '')
  if (best === undefined) throw new TypeError('one of the drafts is the best')
  const critiques = await critiquesOf(matter, best, asking)
  const { draft: revised } = await asking(taskOfRevision(matter, best, critiques), revisionFor(matter))

  const first = distinct([revised, ...drafts.values()], matter).includes(revised)
    ? [candidateOf(revised, matter, explainRevision(critiques, explaining))]
    : []
  const others = ranked.flatMap((one) => {
    const draft = drafts.get(one.id)
    if (draft === undefined || areEqualProposals(draft.body, revised.body)) return []
    return [candidateOf(draft, matter, drafts.size > 1 ? [explainRanks(one, drafts.size, explaining)] : [])]
  })
  return { ...found, candidates: [...first, ...others], why: [] }
}

/** The drafts that say something new, each once. */
function distinct(drafts: readonly Draft[], { texts }: LabelledMatter): readonly Draft[] {
  const kept: Draft[] = []
  for (const draft of drafts) {
    if (![...texts.values(), ...kept].some(({ body }) => areEqualProposals(body, draft.body))) kept.push(draft)
  }
  return kept
}

/** The order of the drafts over the sides. A single draft needs none. */
async function rankDrafts(
  matter: LabelledMatter,
  drafts: ReadonlyMap<string, Draft>,
  asking: Asking,
): Promise<readonly RankedCandidate[]> {
  const labels = [...drafts.keys()]
  if (labels.length === 1) return weakestSideFirst(labels, {})
  // A model may favour what it reads first.
  const shownOrders = [labels, labels.toReversed(), [...labels.slice(1), ...labels.slice(0, 1)]]
  const ballots: Record<string, readonly Ballot[]> = {}
  for (const side of matter.agreeing) {
    const answers = shownOrders.map((shown) => asking(taskOfOrdering(matter, side, drafts, shown), orderOf(labels)))
    ballots[side.id] = (await together(answers)).map(({ order }) => order)
  }
  return weakestSideFirst(labels, ballots)
}

async function critiquesOf(
  matter: LabelledMatter,
  draft: Draft,
  asking: Asking,
): Promise<Readonly<Record<string, LocalizedText>>> {
  const critiques = matter.agreeing.map(async (side) => {
    const { critique } = await asking(taskOfCritique(matter, side, draft), Critique)
    return [side.id, critique] as const
  })
  return Object.fromEntries(await together(critiques))
}

function candidateOf(
  draft: Draft,
  { texts, objections }: LabelledMatter,
  why: readonly LocalizedText[],
): CandidateText {
  const changed = texts.get(draft.changes)
  if (changed === undefined) throw new TypeError('a draft changes a text of its matter')
  return {
    id: '',
    body: draft.body,
    amends: changed.id,
    edits: editsBetween(changed.body, draft.body),
    meets: [...new Set(draft.meets)].flatMap((label) => objections.get(label) ?? []),
    why: [draft.why, ...why],
  }
}

function idsOf({ texts }: LabelledMatter, labels: readonly string[]): readonly string[] {
  return labels.flatMap((label) => texts.get(label)?.id ?? [])
}

/** Waits for all, so that each is counted, also if one fails. */
async function together<Value>(all: readonly Promise<Value>[]): Promise<readonly Value[]> {
  await Promise.allSettled(all)
  return Promise.all(all)
}
