import type { BriefObjection, BriefText, MediatorsBrief } from '../../shared/mediation/mediators-brief.ts'
import { byMatter } from '../../shared/mediation/unnamed-sides.ts'
import type { Tabled } from '../../shared/proposal.ts'

/**
 * A matter as a model gets it. Texts are called T1, T2, … and objections O1, O2, …, so that an answer can name them; their
 * ids stay here.
 */
export type LabelledMatter = {
  readonly brief: MediatorsBrief
  /** The sides by which drafts are ordered and criticized; not named where the brief does not say which sides agree. */
  readonly agreeing: MediatorsBrief['sides']
  readonly kind: Tabled['kind']
  readonly texts: ReadonlyMap<string, BriefText>
  /** The labels of the texts in brackets. */
  readonly bracketed: readonly string[]
  readonly objections: ReadonlyMap<string, BriefObjection & { readonly proposal: string }>
  /** What is sent. */
  readonly sent: unknown
}

/** Labels the texts of a brief of one matter. */
export function labelledMatter(brief: MediatorsBrief): LabelledMatter {
  const { sides } = byMatter(brief.texts, brief)
  const texts = new Map(brief.texts.map((text, index) => [`T${index + 1}`, text]))
  const objections = new Map(
    brief.texts
      .flatMap((text) => text.objections.map((objection) => ({ ...objection, proposal: text.id })))
      .map((objection, index) => [`O${index + 1}`, objection]),
  )
  const labelOf = (id: string | undefined) => [...texts].find(([, text]) => text.id === id)?.[0]
  const bracketed = [...texts].filter(([, { status }]) => status === 'bracketed')
  const [, first] = bracketed[0] ?? []
  if (first === undefined) throw new TypeError('a matter in brackets has a text in brackets')
  return {
    brief,
    agreeing: sides,
    kind: first.body.kind,
    texts,
    bracketed: bracketed.map(([label]) => label),
    objections,
    sent: {
      stage: brief.stage,
      languages: brief.languages,
      sides: brief.sides,
      texts: [...texts].map(([label, text]) => ({
        label,
        body: text.body,
        changes: labelOf(text.amends),
        outcome: text.status,
        agreedBy: text.agreedBy,
        notAgreedBy: sides.map(({ id }) => id).filter((id) => !text.agreedBy.includes(id)),
        objections: [...objections]
          .filter(([, { proposal }]) => proposal === text.id)
          .map(([name, { change }]) => ({ label: name, whatWouldRemoveIt: change })),
      })),
    },
  }
}
