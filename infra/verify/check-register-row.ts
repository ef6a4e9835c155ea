import type { RegisterRecord } from '../../shared/consultation/recorded-register.ts'
import type { RoundRecord } from '../../shared/record.ts'
import type { WhatStands } from '../../shared/standing/what-stands.ts'
import { foldRegister } from './fold-register.ts'
import { ms } from './instants.ts'
import { type Findings, noFindings } from './mismatch.ts'

type Events = RegisterRecord['events']

/**
 * Checks a register of consultations with the records of the rounds: that each round's opening seals how far the register went then, and
 * the agenda that follows from it; and that every consultation is about something that stood, with the words that it had then. So no
 * consultation can be removed that a round knew of, and no register of another dialogue can take its place.
 *
 * @param standings what stood after each round
 */
export function checkRegisterRow(
  register: RegisterRecord,
  records: readonly RoundRecord[],
  standings: readonly WhatStands[],
  findings: Findings,
): void {
  findings.expect('register: dialogue', register.dialogue, records[0]?.dialogue.slug)
  checkAbout(register.events, standings, findings)
  // The public edition has neither a head nor places: no opening can be compared with it.
  if (register.head === undefined && register.events.length > 0) return
  let before = 0
  for (const record of records) {
    if (record.register === undefined) continue
    checkOpening(register.events, record, before, findings)
    before = record.register.events
  }
}

/** @param before how many events the register had when the round before started */
function checkOpening(events: Events, record: RoundRecord, before: number, findings: Findings): void {
  const { register, agenda, round } = record
  const at = `round ${round.number}: register`
  const many = register?.events ?? 0
  if (many < before) findings.report(`${at}.events`, `is ${many}, and the round before had ${before}`)
  if (many > events.length) {
    findings.report(`${at}.events`, `is ${many}, and the register has ${events.length}: a consultation was removed`)
    return
  }
  const link = events[many - 1]?.link
  if (register?.head !== link) {
    findings.report(
      `${at}.head`,
      `is ${register?.head}, and event ${many} of the register has ${link}: one of them is another register, or an event was removed`,
    )
    return
  }
  const late = events
    .slice(0, many)
    .find(({ event }) => event !== undefined && ms(event.at) >= ms(record.round.startedAt))
  if (late !== undefined) findings.report(at, `has an event of ${late.event?.at}, which is after the round had started`)
  findings.expect(
    `round ${round.number}: agenda.consultations`,
    agenda?.consultations,
    agendaOf(events.slice(0, many), before),
  )
}

/** What is open between the sides after some events, and what was closed for the review since the round before started. */
function agendaOf(events: Events, before: number) {
  const all = [...foldRegister(events, noFindings())]
  return all
    .filter(([, { transmitted, closed, closedBy = 0 }]) => {
      if (transmitted === undefined) return false
      return closed === undefined || (closed.outcome === 'for-review' && closedBy >= before)
    })
    .map(([consultation, { made, number, closed }]) => ({
      ...{ consultation, number, kind: made.kind, about: made.about },
      state: closed === undefined ? 'open' : 'for-review',
    }))
}

/** A consultation is about a clause or a definition that stood after some round, with the same words. */
function checkAbout(events: Events, standings: readonly WhatStands[], findings: Findings): void {
  const stood = new Set(
    standings.flatMap(({ definitions, baskets }) => [
      ...definitions.map(({ id, source }) => nameOf('definition', id, source)),
      ...baskets.flatMap(({ clauses }) => clauses.map(({ id, source }) => nameOf('clause', id, source))),
    ]),
  )
  for (const [index, { event }] of events.entries()) {
    if (event?.is !== 'made') continue
    const { is, id, source } = event.about
    if (stood.has(nameOf(is, id, source))) continue
    findings.report(
      `register: events[${index}].event.about`,
      `is a ${is} that did not stand after any of these rounds: this is the register of another dialogue, or a record is missing`,
    )
  }
}

function nameOf(
  is: string,
  id: string,
  { round, reading, text }: { round: number; reading: string; text: string },
): string {
  return [is, id, round, reading, text].join(' ')
}
