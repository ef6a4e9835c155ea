import { RegisterRecord } from '../../shared/consultation/recorded-register.ts'
import { checkRegisterChain } from './check-register-chain.ts'
import { checkSideDecision } from './check-side-decision.ts'
import { illFormedIn } from './check-well-formed.ts'
import { type Consulted, foldRegister } from './fold-register.ts'
import { isInstant } from './instants.ts'
import { type Findings, type Mismatch, noFindings } from './mismatch.ts'

/** The result of verifying a register of consultations. */
export type RegisterVerdict = {
  readonly mismatches: readonly Mismatch[]
  /** The record, if it has the form of one. */
  readonly record: RegisterRecord | undefined
  /** How many events it has, and how many of them this edition covers. */
  readonly events: number
  readonly covered: number
  /** How many consultations this edition shows. */
  readonly consultations: number
  /** How many decisions of sides were counted again; the answers to the others are covered, or a co-chair decided. */
  readonly recounted: number
  readonly head: string | undefined
}

/** Whether something says of itself that it is the register of consultations. */
export function isRegister(written: unknown): written is { readonly format: string } {
  const { format } = (written ?? {}) as { readonly format?: unknown }
  return typeof format === 'string' && format.startsWith('parley-register/')
}

/**
 * Verifies a register of consultations: seals and links, that each event may come where it stands, the dates, each decision of a side by the
 * answers, and what the rules did.
 *
 * @param written the register as JSON gives it
 * @param expected the link of an event that was kept, where there is one
 */
export function verifyRegister(written: unknown, expected?: string): RegisterVerdict {
  const findings = noFindings()
  const parsed = RegisterRecord.safeParse(written)
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) findings.report(path.join('.'), message)
    const nothing = { record: undefined, events: 0, covered: 0, consultations: 0, recounted: 0, head: undefined }
    return { mismatches: findings.mismatches, ...nothing }
  }
  const record = written as RegisterRecord
  const { events, head } = record
  for (const place of illFormedIn(record, '')) findings.report(place, 'has half of a character (a lone surrogate)')
  checkRegisterChain(record, findings)
  checkInstantsOf(record, findings)
  const all = foldRegister(events, findings)
  checkDecisions(record, all, findings)
  if (head === undefined && events.length > 0) checkConsent(all, findings)
  else checkNumbers(record, findings)
  if (expected !== undefined && !events.some(({ link }) => link === expected)) {
    findings.report(
      'head',
      `is ${head}, and no event has the link ${expected}: this is another register, or an event was removed`,
    )
  }
  return {
    mismatches: findings.mismatches,
    record,
    events: events.length,
    covered: events.filter(({ event }) => event === undefined).length,
    consultations: all.size,
    recounted: events.filter(({ submissions = [] }) => submissions.some(({ submission }) => submission)).length,
    head,
  }
}

function checkDecisions({ events }: RegisterRecord, all: ReadonlyMap<string, Consulted>, findings: Findings): void {
  for (const [index, one] of events.entries()) {
    const of = all.get(one.event?.consultation ?? '')
    if (of !== undefined) checkSideDecision(`events[${index}]`, one, of.made, findings)
  }
}

/** The public edition has only what every side consented to publish. */
function checkConsent(all: ReadonlyMap<string, Consulted>, findings: Findings): void {
  for (const [id, { made, consents }] of all) {
    const missing = made.sides.filter((side) => !consents.has(side))
    if (missing.length > 0) findings.report(`consultation ${id}`, `is shown, and ${missing.join(', ')} did not consent`)
  }
}

/** Consultations are numbered without gaps; one that is covered has a number, too. */
function checkNumbers({ events }: RegisterRecord, findings: Findings): void {
  let [last, covered] = [0, 0]
  for (const [index, { event, place }] of events.entries()) {
    if (event === undefined) covered += 1
    if (event?.is !== 'made') continue
    const number = place?.consultation
    if (number === undefined || number <= last || number > last + 1 + covered) {
      findings.report(`events[${index}].place.consultation`, `is ${number} after consultation ${last}`)
    }
    if (number !== undefined && number > last + 1) covered -= number - last - 1
    last = number ?? last
  }
}

/** One instant has one form. */
function checkInstantsOf({ events }: RegisterRecord, findings: Findings): void {
  for (const [index, { event }] of events.entries()) {
    const decided = event !== undefined && 'decision' in event ? event.decision?.at : undefined
    for (const written of [event?.at, decided, event?.is === 'date-moved' ? event.to : undefined]) {
      if (written !== undefined && !isInstant(written)) {
        findings.report(`events[${index}].event`, `has ${written}, which is not an instant in UTC with milliseconds`)
      }
    }
  }
}
