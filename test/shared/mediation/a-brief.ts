import type { BriefText, MediatorsBrief } from '../../../shared/mediation/mediators-brief.ts'
import type { Tabled } from '../../../shared/proposal.ts'
import { aCommitment } from '../../builders.ts'

/** A text as a test writes it: what it says, and which sides agree on it. */
export type Said = Partial<Omit<BriefText, 'body'>> & { readonly body: Tabled; readonly agreedBy: readonly string[] }

/** A clause of one action in English. */
export function clause(action: string, what: Parameters<typeof aCommitment>[0] = {}): Tabled {
  return aCommitment({ action: { en: action }, ...what })
}

/** A brief of one matter, with the texts in brackets unless they say otherwise. */
export function aBrief(
  texts: Readonly<Record<string, Said>>,
  sides: readonly string[] = ['river', 'sea'],
): MediatorsBrief {
  return {
    reading: '1.commitments.b1.1',
    stage: 'commitments',
    languages: ['en', 'ru'],
    sides: sides.map((id) => ({ id, name: { en: `The ${id} side`, ru: `Сторона ${id}` } })),
    texts: Object.entries(texts).map(([id, text]) => ({
      id,
      competes: 'commitment base',
      withdrawn: false,
      status: 'bracketed',
      reason: 'some-sides-agree',
      objections: [],
      ...text,
    })),
  }
}
