import { bringForward } from '../../../functions/actions/bring-forward.ts'
import { decideForSide } from '../../../functions/actions/decide-for-side.ts'
import { draftConsultation } from '../../../functions/actions/draft-consultation.ts'
import { draftForSide } from '../../../functions/actions/draft-for-side.ts'
import { moveConsultationDate } from '../../../functions/actions/move-consultation-date.ts'
import { supportDraft } from '../../../functions/actions/support-draft.ts'
import { transmitConsultation } from '../../../functions/actions/transmit-consultation.ts'
import type { ConsultationMachine } from '../../../functions/platform/step-functions.ts'
import { addParticipant } from '../../../functions/store/participants.ts'
import { readRegister } from '../../../functions/store/register-events.ts'
import type { Table } from '../../../functions/store/table.ts'
import type { DraftContent } from '../../../shared/consultation/consultation.ts'
import type { Participant } from '../../../shared/participant.ts'
import { localTable } from '../../a-table.ts'
import { aDialogue, aParticipant, daysFromNow } from '../../builders.ts'
import { CLAUSE, storeWhatStands } from '../../what-stands.ts'
import { ADA, BO } from '../round/a-round-by-hand.ts'
import { BEA } from './a-round-to-confirm.ts'

export const ANA = aParticipant({ id: 'ana', side: 'river', name: 'Ana' })
export const AYA = aParticipant({ id: 'aya', side: 'river', name: 'Aya' })
export const DEA = aParticipant({ id: 'dea', side: 'sea', name: 'Dea' })
export const CLEO = { role: 'facilitator', id: 'cleo', name: 'Cleo', joinedAt: daysFromNow(-1) } as const
export const RIA = { ...CLEO, id: 'ria', name: 'Ria', convenedBy: 'river' } as const
export const SAM = { ...CLEO, id: 'sam', name: 'Sam', convenedBy: 'sea' } as const
export const OTTO = { role: 'observer', id: 'otto', name: 'Otto', joinedAt: daysFromNow(-1) } as const

/** A machine that only counts what is asked of it. */
function aMachine() {
  const started: string[] = []
  const machine: ConsultationMachine = {
    start: async (of, execution) => void started.push(`${of} ${execution}`),
    stateOf: async () => 'running',
    wake: async () => true,
  }
  return { machine, started }
}

/**
 * A dialogue in which one round was published: a definition and a clause stand. Two people are on each side, and both must support
 * what their side decides.
 */
export async function aConsultation(consultation: Readonly<Record<string, unknown>> = { quorum: 1 }, coChairs = false) {
  const { table, name, config, stop } = await localTable()
  const dialogue = aDialogue({ consultation, coChairs })
  await storeWhatStands(table, dialogue)
  for (const one of [ADA, ANA, BO, BEA]) await addParticipant(table, one, 'salt')
  const { machine, started } = aMachine()
  const on = (of: Table) => ({ table: of, consultations: machine, dialogue })
  const events = async () => (await readRegister(table)).events
  const it = {
    ...{ table, name, config, stop, dialogue, started, on, events, consultations: machine },
    drafts: (who: Participant = ADA, now = new Date(), key = 'a-key', words = 'Does this cover letters?') =>
      draftConsultation(on(table), who, { kind: 'concern', clause: CLAUSE, words: { en: words }, key }, now),
    supports: (who: Participant, consultation: string, says: Says = {}) => {
      const { draft = consultation, support = true, seen = 0, now = new Date() } = says
      return supportDraft(on(table), who, { consultation, draft }, { support, seen }, now)
    },
    tables: (who: Participant, consultation: string, content: DraftContent, now = new Date(), key = 'a-key') =>
      draftForSide(on(table), who, { consultation, content, key }, now),
    decides: (who: Participant, consultation: string, draft = consultation, now = new Date()) =>
      decideForSide(on(table), who, { consultation, draft }, now),
    transmits: (who: Participant, consultation: string, now = new Date()) =>
      transmitConsultation(on(table), who, consultation, now),
    moves: (consultation: string, closesAt: string, now = new Date()) =>
      moveConsultationDate(on(table), CLEO, { consultation, closesAt }, now),
    looks: (consultation: string, days = 0) => bringForward(table, consultation, new Date(daysFromNow(days))),
    /** What became of one consultation, by the kinds of its events. */
    kinds: async (of: string) => (await events()).flatMap(({ is, consultation }) => (consultation === of ? [is] : [])),
  }
  return {
    ...it,
    /** Both of the river side bring a consultation. */
    makes: async (now = new Date(), key = 'a-key') => {
      const { id } = await it.drafts(ADA, now, key)
      await it.supports(ANA, id, { now })
      return id
    },
    /** Both of the sea side give one answer. */
    answers: async (consultation: string, now = new Date()) => {
      const { draft } = await it.tables(BO, consultation, { purpose: 'answer', words: { en: 'It does.' } }, now)
      await it.supports(BEA, consultation, { draft, now })
      return draft
    },
    /** Both of the river side close it. */
    closes: async (consultation: string, now = new Date()) => {
      const content = { purpose: 'closing', outcome: 'clarified' } as const
      const { draft } = await it.tables(ADA, consultation, content, now)
      await it.supports(ANA, consultation, { draft, now })
      return draft
    },
  }
}

type Says = {
  readonly draft?: string
  readonly support?: boolean
  readonly seen?: number
  readonly now?: Date
}
