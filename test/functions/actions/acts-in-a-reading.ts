import { makeStatement } from '../../../functions/actions/make-statement.ts'
import { setStatementAside } from '../../../functions/actions/set-statement-aside.ts'
import { tableChairsTexts } from '../../../functions/actions/table-chairs-texts.ts'
import { tableProposal } from '../../../functions/actions/table-proposal.ts'
import { takePosition, takePositionBack } from '../../../functions/actions/take-position.ts'
import { withdrawChairsText } from '../../../functions/actions/withdraw-chairs-text.ts'
import { withdrawProposal } from '../../../functions/actions/withdraw-proposal.ts'
import { appendStatement } from '../../../functions/store/on-the-floor.ts'
import type { Table } from '../../../functions/store/table.ts'
import type { Participant } from '../../../shared/participant.ts'
import { aDefinition, aStatement, askedBy } from '../../builders.ts'
import { ADA, BO } from '../round/a-round-by-hand.ts'
import { CLEO } from './a-reading-with-co-chairs.ts'

export const READING = '1.terms.1'

/** Something that is submitted to an open reading. */
export type Act = {
  readonly by: Participant
  /** Puts in place what it is on. @returns the id of that */
  readonly before?: (table: Table) => Promise<string>
  readonly submit: (table: Table, id: string) => Promise<unknown>
  /** A request that stored nothing in the reading. */
  readonly other: (table: Table, id: string) => Promise<unknown>
}

/** Everything that is written to a reading and counted with it. */
export const ACTS: Readonly<Record<string, Act>> = {
  'a text': { by: ADA, submit: (table) => tables(table, 'one'), other: (table) => tables(table, 'two') },
  'a position': {
    by: ADA,
    before: (table) => tables(table, 'Reach'),
    submit: (table, id) => takePosition(table, askedBy(ADA), on(id), { stance: 'support' }, 0, new Date()),
    other: (table, id) => takePosition(table, askedBy(ADA), on(id), { stance: 'accept' }, 0, new Date()),
  },
  'a position that is taken back': {
    by: ADA,
    before: async (table) => {
      const id = await tables(table, 'Reach')
      await takePosition(table, askedBy(ADA), on(id), { stance: 'support' }, 0, new Date())
      return id
    },
    submit: (table, id) => takePositionBack(table, askedBy(ADA), on(id), 1, new Date()),
    other: (table, id) => takePositionBack(table, askedBy(ADA), on(id), 2, new Date()),
  },
  'the withdrawal of a text': {
    by: ADA,
    before: (table) => tables(table, 'Reach'),
    submit: (table, id) => withdrawProposal(table, ADA, on(id), new Date()),
    other: (table, id) => withdrawProposal(table, BO, on(id), new Date()),
  },
  'a statement': { by: ADA, submit: (table) => asks(table, 'one'), other: (table) => asks(table, 'two') },
  'a statement that is set aside': {
    by: CLEO,
    before: async (table) => {
      await appendStatement(table, aStatement({ reading: READING }), 1)
      return 's1'
    },
    submit: (table, id) => setsAside(table, id, 'It names a person.'),
    other: (table, id) => setsAside(table, id, 'Another reason.'),
  },
  'a chair’s text': { by: CLEO, submit: (table) => chairs(table, 'one'), other: (table) => chairs(table, 'two') },
  'the withdrawal of a chair’s text': {
    by: CLEO,
    before: (table) => chairs(table, 'Reach'),
    submit: (table, id) => withdrawChairsText(table, CLEO, on(id), new Date()),
    other: (table) => withdrawChairsText(table, CLEO, on('another'), new Date()),
  },
}

/** A text of the reading. */
export function on(proposal: string) {
  return { reading: READING, proposal }
}

/** Ada tables a definition. @returns its id */
export async function tables(table: Table, key: string): Promise<string> {
  return (await tableProposal(table, ADA, { reading: READING, body: aDefinition(key), key }, new Date())).id
}

async function chairs(table: Table, key: string): Promise<string> {
  const asked = { reading: READING, texts: [{ body: aDefinition(key) }], key }
  const receipt = await tableChairsTexts(table, CLEO, asked, new Date())
  return 'texts' in receipt ? (receipt.texts[0]?.id ?? '') : ''
}

function asks(table: Table, key: string) {
  const made = { reading: READING, kind: 'question', text: { en: 'Does it?' }, key } as const
  return makeStatement(table, ADA, made, new Date())
}

/** When the first batch has appeared. */
function setsAside(table: Table, statement: string, reason: string) {
  return setStatementAside(table, CLEO, { reading: READING, statement, reason: { en: reason } }, inAnHour())
}

function inAnHour(): Date {
  return new Date(Date.now() + 60 * 60 * 1_000)
}
