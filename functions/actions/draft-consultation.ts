import { whatIsUnder } from '../../shared/consultation/about-standing.ts'
import { type ConsultationKind, MOST_DRAFTS } from '../../shared/consultation/consultation.ts'
import { consultationRulesOf } from '../../shared/consultation/consultation-rules.ts'
import { consultationIn } from '../../shared/consultation/register.ts'
import type { TabledConsultation } from '../../shared/consultation/tabled-consultation.ts'
import type { Dialogue } from '../../shared/dialogue.ts'
import { type LocalizedText, whyForeign } from '../../shared/localized-text.ts'
import type { Participant } from '../../shared/participant.ts'
import { isSameContent } from '../../shared/proof/leaf.ts'
import { whatStands } from '../../shared/standing/what-stands.ts'
import { idOfRequest, newSecret } from '../platform/random.ts'
import { Refused } from '../platform/refusal.ts'
import { readStanding } from '../record/read-standing.ts'
import { findConsultation, placesOfSide, readOpenDrafts, storeConsultation } from '../store/consultations.ts'
import { giveDraftPlaceBack, takeDraftPlace } from '../store/draft-places.ts'
import { readRegister } from '../store/register-events.ts'
import { frozenRound } from '../store/rounds.ts'
import { findPutToSide, storePutToSide } from '../store/side-decisions.ts'
import type { Table } from '../store/table.ts'
import { courseOf } from './course-of-consultation.ts'
import type { Consulting } from './find-for-caller.ts'
import { freezeRollOfSide } from './freeze-roll-of-side.ts'
import { giveOwnPlaceBack, HELD_FOR_MS, type OwnPlaces, takeOwnPlace } from './own-draft-places.ts'
import { supportAsAuthor } from './support-as-author.ts'

/** What a member of a side wants it to bring. */
export type ConsultationWritten = {
  readonly kind: ConsultationKind
  /** The id of a clause or a definition that stands. */
  readonly clause: string
  readonly words: LocalizedText
}

type Delegate = Extract<Participant, { role: 'participant' }>

/**
 * Drafts a consultation for the caller's side, who supports it by this. Only the side learns of it until it is made. The rules and the
 * roll of the side are frozen now. It is written first; then its state machine is started. The same request sent twice drafts once.
 *
 * @returns the id of the consultation
 * @throws {Refused} `forbidden`, `no-consultations`, `invalid` for a clause that does not stand or a language that is not of the
 *   dialogue, `own-drafts-reached` when the caller has so many others, `drafts-reached` when the side has {@link MOST_DRAFTS}
 *   others, or `idempotency-key-reused`
 */
export async function draftConsultation(
  context: Consulting & { readonly dialogue: Dialogue },
  caller: Participant,
  written: ConsultationWritten & { readonly key: string },
  now: Date,
): Promise<{ readonly id: string }> {
  const { table, consultations, dialogue } = context
  if (caller.role !== 'participant') throw new Refused('forbidden', 'only members of a side bring consultations')
  const id = idOfRequest((await frozenRound(table, 1))?.secret ?? '', 'consultation', caller.id, written.key)
  const before = await findConsultation(table, id)
  const asked = before ?? (await newConsultation(table, dialogue, caller, { ...written, id }, now))
  if (before === undefined) await takePlaces(table, asked, caller.id)
  const place = { consultation: id, side: asked.side, purpose: 'request' } as const
  const roll = await freezeRollOfSide(table, asked, place)
  await storeConsultation(table, asked)
  const tabled = (await findConsultation(table, id)) ?? asked
  if (!isSame(tabled, written)) throw keyReused()
  await storePutToSide(table, place, { roll, drafts: { [id]: tabled.tabledAt }, changes: 0 })
  await consultations.start(id, 1)
  await supportAsAuthor(context, caller, { tabled, place, draft: id }, now)
  return { id }
}

async function newConsultation(
  table: Table,
  dialogue: Dialogue,
  { side }: Delegate,
  { id, kind, clause, words }: ConsultationWritten & { readonly id: string },
  now: Date,
): Promise<TabledConsultation> {
  const rules = consultationRulesOf(dialogue)
  if (rules === undefined) throw new Refused('no-consultations', 'this dialogue holds no consultations')
  const about = whatIsUnder(whatStands((await readStanding(table)).standing), clause)
  if (about === undefined) throw invalid('clause', 'no clause and no definition that stands has this id')
  refuseLanguages(words, dialogue)
  const { attribution, languages, shards } = dialogue
  return {
    ...{ id, side, kind, about, words, rules, attribution, languages, shards },
    tabledAt: now.toISOString(),
    sides: dialogue.sides.map((one) => one.id),
    secret: newSecret(),
    executions: 1,
  }
}

/** Takes a place of its author, and one of the side. @throws {Refused} `own-drafts-reached`, `drafts-reached` */
async function takePlaces(table: Table, tabled: TabledConsultation, author: string): Promise<void> {
  const { id, side, tabledAt } = tabled
  const readOver: OwnPlaces['readOver'] = async () => {
    await freePlaces(table, side, tabledAt)
    const open = await readOpenDrafts(table, side)
    return async ({ draft, isOld }) => {
      // What was written has had a place of its side.
      if (!(draft in open)) return isOld || (await findConsultation(table, draft)) !== undefined
      // What its side has decided on waits to be passed on, and is no draft of its author any more.
      const put = await findPutToSide(table, { consultation: draft, side, purpose: 'request' })
      return put?.decided !== undefined
    }
  }
  const own = { participant: author, of: 'request', readOver }
  await takeOwnPlace(table, own, id, tabledAt)
  try {
    await takePlaceOfSide(table, tabled)
  } catch (refused) {
    await giveOwnPlaceBack(table, own, id)
    throw refused
  }
}

/** @throws {Refused} `drafts-reached` */
async function takePlaceOfSide(table: Table, { id, side, tabledAt }: TabledConsultation): Promise<void> {
  if (await takeDraftPlace(table, placesOfSide(side), id, tabledAt)) return
  await freePlaces(table, side, tabledAt)
  if (await takeDraftPlace(table, placesOfSide(side), id, tabledAt)) return
  throw new Refused(
    'drafts-reached',
    `your side has ${MOST_DRAFTS} consultations that are drafted or not passed on yet, as many as it can have at a time; decide on one of them, or take your support back`,
  )
}

/** Frees the places of drafts that are in the register or over, and of those that were never written. */
async function freePlaces(table: Table, side: string, now: string): Promise<void> {
  const { register } = await readRegister(table)
  for (const [id, at] of Object.entries(await readOpenDrafts(table, side))) {
    const tabled = await findConsultation(table, id)
    const isAbandoned = tabled === undefined && Date.parse(at) + HELD_FOR_MS < Date.parse(now)
    const isOver = tabled !== undefined && (await courseOf(table, tabled)).isOver
    if (isAbandoned || isOver || consultationIn(register, id) !== undefined)
      await giveDraftPlaceBack(table, placesOfSide(side), id)
  }
}

function isSame({ kind, about, words }: TabledConsultation, written: ConsultationWritten): boolean {
  return isSameContent([kind, about.id, words], [written.kind, written.clause, written.words])
}

/** Refuses words in a language that is not of the dialogue. @throws {Refused} `invalid` */
export function refuseLanguages(words: LocalizedText, { languages }: Pick<Dialogue, 'languages'>): void {
  const foreign = whyForeign([words], languages)
  if (foreign !== undefined) throw invalid('words', foreign)
}

function invalid(path: string, message: string): Refused {
  return new Refused('invalid', message, [{ path, message }])
}

export function keyReused(): Refused {
  return new Refused('idempotency-key-reused', 'something else was sent under this key; send this one under a new key')
}
