import { recordConsents } from './consent.ts'
import type { Attribution } from './dialogue.ts'
import { disclosesNames, whose } from './disclosure/attribution.ts'
import { asOneString, byBytes, byLanguage } from './disclosure/said.ts'
import type { OnTheFloor, Statement } from './floor.ts'
import { isStance, type Position } from './position.ts'
import type { Proposal } from './proposal.ts'
import { FIRST_FORMAT, type RecordFormat } from './record-format.ts'
import type {
  RecordedOnTheFloor,
  RecordedPosition,
  RecordedProposal,
  RecordedSettingAside,
  RecordedStatement,
  RecordedSupersession,
  RecordedWithdrawal,
  RecordedWords,
} from './submission.ts'

/** A proposal in the form of the record. */
export function recordProposal(proposal: Proposal, attribution: Attribution): RecordedProposal {
  const { reading, id, body, competes, amends, edits, outOfLine, consolidates, answers, tabledIn, salt } = proposal
  const { chair, drafted, consents, waitedIn, ends } = proposal
  return {
    is: 'proposal',
    reading,
    id,
    body,
    competes,
    tabledIn,
    salt,
    ...(amends !== undefined && { amends }),
    ...(ends !== undefined && { ends }),
    ...(edits !== undefined && { edits }),
    ...(outOfLine !== undefined && { outOfLine }),
    ...(consolidates !== undefined && { consolidates }),
    ...(answers !== undefined && { answers }),
    ...whose({ side: proposal.side }, attribution),
    ...(disclosesNames(attribution) && proposal.author !== undefined && { author: proposal.author }),
    ...(waitedIn !== undefined && { waitedIn }),
    ...(chair !== undefined && { chair }),
    ...(drafted !== undefined && { drafted }),
    ...(consents !== undefined && { consents: recordConsents(consents, attribution) }),
  }
}

/** The withdrawal of a proposal in the form of the record, with the salt of the proposal. */
export function recordWithdrawal({ reading, id, salt }: Proposal): RecordedWithdrawal {
  return { is: 'withdrawal', reading, proposal: id, salt }
}

/**
 * A position in the form of the record. It has no time, because times could identify participants.
 *
 * @param voice the pseudonym of this participant on this proposal
 */
export function recordPosition(position: Position, voice: string, attribution: Attribution): RecordedPosition {
  const { stance, reading, proposal, side, revision, participant, salt } = position
  return {
    is: 'position',
    reading,
    proposal,
    voice,
    side,
    revision,
    stance,
    salt,
    ...whose({ participant }, attribution),
  }
}

/**
 * The words of a position in the form of the record: one leaf with all words by language, or none without words. In the
 * first format there is a leaf for each statement, as one string.
 *
 * @param saltOf makes the salt of each leaf. The position's own salt would link the leaf to the position
 */
export function recordWords(
  position: Position,
  saltOf: (index: number) => string,
  attribution: Attribution,
  format: RecordFormat,
): readonly (RecordedWords | RecordedStatement)[] {
  if (!isStance(position)) return []
  const { change, stance, reservations = [], declarations = [], reading, proposal, side, participant } = position
  const said = [
    ...(change === undefined ? [] : [{ says: 'change' as const, stance, text: change }]),
    ...reservations.map((note) => ({ says: 'reservation' as const, ...note })),
    ...declarations.map((note) => ({ says: 'declaration' as const, ...note })),
  ]
  const author = whose({ side, participant }, attribution)
  if (format === FIRST_FORMAT) {
    return said.map((one, index) => ({
      is: 'statement',
      reading,
      proposal,
      ...one,
      text: asOneString(one.text),
      salt: saltOf(index),
      ...author,
    }))
  }
  if (said.length === 0) return []
  const inOrder = said.map((one) => ({ ...one, text: byLanguage(one.text) })).toSorted(byBytes)
  return [{ is: 'words', reading, proposal, said: inOrder, salt: saltOf(0), ...author }]
}

/** The supersession of words, with the salt of the words. */
export function recordSupersession(
  { reading, salt }: RecordedWords | RecordedStatement,
  digest: string,
): RecordedSupersession {
  return { is: 'supersession', reading, statement: digest, salt }
}

/** A statement on the floor in the form of the record. It is stored with no more than the record shows of it. */
export function recordOnTheFloor(statement: Statement): RecordedOnTheFloor {
  const { id, reading, kind, proposal, answers, text, batch, fromThoseWhoTabled, side, participant, salt } = statement
  return {
    is: 'floor',
    reading,
    id,
    kind,
    text,
    batch,
    salt,
    ...(proposal !== undefined && { proposal }),
    ...(answers !== undefined && { answers }),
    ...(fromThoseWhoTabled !== undefined && { fromThoseWhoTabled }),
    ...(side !== undefined && { side }),
    ...(participant !== undefined && { participant }),
  }
}

/** Everything on the floor in the form of the record: the statements, and those that were set aside. */
export function recordFloor({
  statements,
  settingsAside,
}: OnTheFloor): readonly (RecordedOnTheFloor | RecordedSettingAside)[] {
  const byId = new Map(statements.map((one) => [one.id, one]))
  return [
    ...statements.map(recordOnTheFloor),
    ...settingsAside.flatMap(({ statement, reason, at, participant }): RecordedSettingAside[] => {
      const on = byId.get(statement)
      if (on === undefined) return []
      const { reading, salt } = on
      const by = participant !== undefined && { participant }
      return [{ is: 'floor-set-aside', reading, statement, reason, at, salt, ...by }]
    }),
  ]
}
