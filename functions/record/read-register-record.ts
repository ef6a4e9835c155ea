import { isPublic } from '../../shared/consultation/consultation-state.ts'
import type { RegisterRecord } from '../../shared/consultation/recorded-register.ts'
import type { Register } from '../../shared/consultation/register.ts'
import { coveredFor, publicEdition } from '../../shared/consultation/register-edition.ts'
import type { RegisterEvent } from '../../shared/consultation/register-event.ts'
import type { SideDecision } from '../../shared/consultation/side-decision.ts'
import { seesConsultation } from '../../shared/consultation/who-sees.ts'
import type { Edition } from '../../shared/proof/edition.ts'
import { memoizeFinal } from '../platform/memo.ts'
import { findConsultation } from '../store/consultations.ts'
import { readRegister } from '../store/register-events.ts'
import { readCountedRevisions, readRevisions } from '../store/revisions.ts'
import { supportOf } from '../store/side-decisions.ts'
import type { Table } from '../store/table.ts'
import { assembleRegister, type DecisionLeaves } from './assemble-register.ts'
import { digestOf } from './hashing.ts'
import { leavesInOrder } from './leaves-in-order.ts'
import { supportLeaf, supportPadding } from './support-leaves.ts'

/** An answer that a side's decision counted is missing in the table. */
export class RegisterIncomplete extends Error {
  override readonly name = 'RegisterIncomplete'
}

/**
 * The complete record of the register of consultations, and what follows from it. It shows how the members of a side answered, so no
 * role gets it alone: callers get an edition.
 *
 * @param dialogue the name of the dialogue's file
 * @throws {RegisterIncomplete}
 */
export async function readRegisterRecord(
  table: Table,
  dialogue: string,
): Promise<{ readonly record: RegisterRecord; readonly register: Register }> {
  const { events, register } = await readRegister(table)
  const leaves = await Promise.all(
    events.flatMap((event) => {
      const decision = decisionIn(event)
      if (decision?.by !== 'quorum') return []
      const make = () => leavesOf(table, event.consultation, decision)
      return [memoizeLeaves(table, decision.run, make).then((made) => [decision.draft, made] as const)]
    }),
  )
  return { record: assembleRegister(dialogue, events, new Map(leaves)), register }
}

/** An edition of the register for somebody who asks, or for everybody of the sides (`shared/consultation/register-edition.ts`). */
export async function readRegisterEdition(
  table: Table,
  dialogue: string,
  edition: Edition | { readonly for: Parameters<typeof seesConsultation>[1] },
): Promise<RegisterRecord> {
  const { record, register } = await readRegisterRecord(table, dialogue)
  const { consultations } = register
  if (typeof edition === 'object') return coveredFor(record, consultations, (one) => seesConsultation(one, edition.for))
  switch (edition) {
    case 'complete':
      return record
    case 'delegations':
      return coveredFor(record, consultations, ({ transmitted }) => transmitted !== undefined)
    case 'public':
      return publicEdition(record, consultations, isPublic)
    default:
      return edition satisfies never
  }
}

/** What was counted does not change. */
const memoizeLeaves = memoizeFinal<DecisionLeaves>(200)

function decisionIn(event: RegisterEvent): SideDecision | undefined {
  return 'decision' in event ? event.decision : undefined
}

/** A late answer may be in the table without being counted, so only those with a counted digest are leaves. */
async function leavesOf(
  table: Table,
  consultation: string,
  { draft, side, roll, run, counted }: Extract<SideDecision, { by: 'quorum' }>,
): Promise<DecisionLeaves> {
  const tabled = await findConsultation(table, consultation)
  if (tabled === undefined) throw new RegisterIncomplete(`consultation ${consultation} was not tabled`)
  const { secret, shards } = tabled
  const of = supportOf(draft, shards)
  const [digests, all] = await Promise.all([readCountedRevisions(table, of, run), readRevisions(table, of)])
  const revisions = all.filter((one) => digests.has(digestOf(supportLeaf(one, secret))))
  if (revisions.length !== digests.size) {
    throw new RegisterIncomplete(`draft ${draft} counted ${digests.size} answers and holds ${revisions.length}`)
  }
  const answers = revisions.map((one) => supportLeaf(one, secret))
  const leaves = leavesInOrder([...answers, ...supportPadding(revisions, { draft, side, roll }, secret)])
  if (leaves.length !== counted)
    throw new RegisterIncomplete(`draft ${draft} has ${leaves.length} leaves of ${counted}`)
  return leaves
}
