import type { Tabled } from '../../shared/proposal.ts'
import { aCommitment, aProposal } from '../builders.ts'

/**
 * What the texts of a reading are to one another: short clauses that compete with nothing; clauses of a thousand
 * words that compete with nothing; the first of them and amendments of it, each of another word; and amendments of which
 * every two change the same word.
 */
export const RELATIONS = ['short', 'apart', 'composing', 'colliding'] as const
export type Relation = (typeof RELATIONS)[number]

const READING = '1.terms.1'
/** Two letters each, so that all of them, and three letters in the place of each, are no longer than a text may be. */
const WORDS = Array.from({ length: 1_000 }, (_, place) => letters(place))

export function textsOfAReading(count: number, relation: Relation) {
  return Array.from({ length: count }, (_, index) => {
    const what = { id: `p${String(index).padStart(4, '0')}`, reading: READING, tabledIn: READING }
    if (relation === 'short') return aProposal(what)
    const place = index === 0 ? undefined : (relation === 'colliding' ? index >> 1 : index) % WORDS.length
    const body = clause(place, index)
    if (relation === 'apart' || place === undefined) return aProposal({ ...what, body })
    return aProposal({ ...what, body, competes: 'commitment p0000', amends: 'p0000', edits: [edit(place, index)] })
  })
}

function clause(place: number | undefined, index: number): Tabled {
  const words = place === undefined ? WORDS : WORDS.with(place, other(index))
  return aCommitment({ action: { en: words.join(' ') } })
}

function letters(number: number): string {
  return (number + 36).toString(36)
}

function other(index: number): string {
  return `z${letters(index)}`
}

function edit(place: number, index: number) {
  const at = WORDS.slice(0, place).join(' ').length + Math.min(place, 1)
  return {
    is: 'words',
    part: 'action',
    language: 'en',
    at,
    removes: WORDS[place] ?? '',
    inserts: other(index),
  } as const
}
