import type { RoundRecord } from '../../shared/record.ts'
import type { RecordedReading } from '../../shared/recorded-reading.ts'
import type { RecordedOnTheFloor, RecordedProposal, RecordedSettingAside } from '../../shared/submission.ts'
import type { SortedReading } from './count.ts'
import { isEarly } from './formats.ts'
import { durationBy, ms } from './instants.ts'
import type { Findings } from './mismatch.ts'

const MINUTE_MS = 60_000

/**
 * Checks what was said on the floor of a reading: that it is there exactly where the rules have a floor, each statement by
 * itself, that answers follow their questions, and that nobody is disclosed whom the attribution rule covers.
 */
export function checkFloor(sorted: SortedReading, record: RoundRecord, findings: Findings): void {
  const { at, reading, floor, aside, covered } = sorted
  const place = `${at}.submissions`
  const rules = rulesIn(record)
  const shown = floor.size + aside.length
  if ((rules === undefined) !== (reading.onTheFloor === undefined)) {
    findings.report(
      `${at}.onTheFloor`,
      `is ${rules === undefined ? 'present without' : 'absent with'} a floor in the rules`,
    )
  }
  if (rules === undefined) {
    if (shown > 0) findings.report(place, 'contain statements on the floor, and the rules of this round have none')
    return
  }
  const isCovered = covered > 0 && reading.agreement === undefined
  if (isCovered && shown > 0) findings.report(place, 'show statements on the floor that must be covered')
  if (!isCovered) findings.expect(`${at}.onTheFloor`, reading.onTheFloor, shown)
  for (const statement of floor.values()) {
    for (const wrong of faultsOf(statement, sorted, record))
      findings.report(place, `statement ${statement.id} ${wrong}`)
    if (appearsAt(reading, statement.batch - 1, rules) > lastDeadline(reading) + MINUTE_MS) {
      findings.report(
        place,
        `statement ${statement.id} is in batch ${statement.batch}, after the reading's last deadline`,
      )
    }
  }
  for (const one of aside) checkAside(one, sorted, record, rules, findings)
  checkShares(sorted, rules, findings)
}

type Rules = { readonly everyMinutes: number; readonly perPerson: number }

function rulesIn(record: RoundRecord): Rules | undefined {
  const { floor } = record.dialogue
  return floor === undefined || floor === 'none' || isEarly(record) ? undefined : floor
}

function faultsOf(statement: RecordedOnTheFloor, sorted: SortedReading, { dialogue }: RoundRecord): readonly string[] {
  const { kind, proposal, answers, batch, text, fromThoseWhoTabled, side, participant } = statement
  const { floor, proposals } = sorted
  const question = floor.get(answers ?? '')
  const on = proposals.get(proposal ?? '')
  const { attribution, languages, untranslated } = dialogue
  const written = Object.keys(text)
  const faults: readonly (readonly [boolean, string])[] = [
    [proposal !== undefined && on === undefined, `is on ${proposal}, which is missing`],
    [(kind === 'answer') !== (answers !== undefined), 'answers something exactly if it is an answer'],
    [answers !== undefined && question?.kind !== 'question', `answers ${answers}, which is no question here`],
    [question !== undefined && question.proposal !== proposal, 'is on another proposal than its question'],
    [question !== undefined && question.batch >= batch, 'appeared no later than its question'],
    [
      fromThoseWhoTabled === true && (kind !== 'answer' || on === undefined || !mayBeTheirs(statement, on)),
      'is not from those who tabled its proposal',
    ],
    [
      (side !== undefined) !== (attribution !== 'none'),
      `discloses ${side ?? 'no side'}, under the rule "${attribution}"`,
    ],
    [(participant !== undefined) !== (attribution === 'named'), 'discloses a person exactly if the rule does not'],
    [side !== undefined && !dialogue.sides.some(({ id }) => id === side), `is of ${side}, which is not a side`],
    [written.length === 0 || isBlank(text), 'has no words'],
    [
      written.some((one) => !languages.some((language) => language === one)),
      'is in a language that the dialogue is not held in',
    ],
    [untranslated === 'held-back' && written.length < languages.length, 'lacks a language, and is not held back'],
  ]
  return faults.filter(([isWrong]) => isWrong).map(([, says]) => says)
}

/** Whether a language has no words. */
function isBlank(text: object): boolean {
  return Object.values(text).some((words) => String(words).trim() === '')
}

/** As far as the record discloses who tabled the proposal and who answers. */
function mayBeTheirs(statement: RecordedOnTheFloor, proposal: RecordedProposal): boolean {
  const { side, author, chair, consolidates, waitedIn, body } = proposal
  // No participant tabled these.
  if (chair !== undefined || consolidates !== undefined || waitedIn !== undefined || body.kind === 'text') return false
  return (side === undefined || side === statement.side) && (author === undefined || author === statement.participant)
}

function checkAside(
  { statement: id, at: when, reason, participant, salt }: RecordedSettingAside,
  { at, reading, floor }: SortedReading,
  { dialogue }: RoundRecord,
  rules: Rules,
  findings: Findings,
): void {
  const place = `${at}.submissions`
  const statement = floor.get(id)
  if (statement === undefined) {
    findings.report(place, `statement ${id} was set aside and is missing`)
    return
  }
  findings.expect(`${place} (the salt of the setting aside of ${id})`, salt, statement.salt)
  if (ms(when) < appearsAt(reading, statement.batch, rules)) {
    findings.report(place, `statement ${id} was set aside before it appeared`)
  }
  if (ms(when) >= lastDeadline(reading)) {
    findings.report(place, `statement ${id} was set aside after the reading's last deadline`)
  }
  const written = Object.keys(reason)
  if (written.length === 0 || isBlank(reason)) findings.report(place, `statement ${id} was set aside without a reason`)
  if (written.some((one) => !dialogue.languages.some((language) => language === one))) {
    findings.report(place, `the reason for setting ${id} aside is in a language that the dialogue is not held in`)
  }
  if (dialogue.untranslated === 'held-back' && written.length < dialogue.languages.length) {
    findings.report(place, `the reason for setting ${id} aside lacks a language, and is not held back`)
  }
  if ((participant !== undefined) !== (dialogue.attribution === 'named')) {
    findings.report(place, `the setting aside of ${id} discloses a person exactly if the rule does not`)
  }
}

/** A reading has no more statements in all than this, if its roll is so long that each person may make fewer. */
const MOST_STATEMENTS = 5_000

/** Nobody made more than their share, as far as the record tells: a person, or a side, or all together. */
function checkShares({ at, reading, floor }: SortedReading, { perPerson }: Rules, findings: Findings): void {
  const entitled = Object.values(reading.roll).reduce((all, many) => all + many, 0)
  const share = Math.min(perPerson, Math.max(1, Math.floor(MOST_STATEMENTS / Math.max(entitled, 1))))
  const made = [...floor.values()]
  const shares = [
    { whose: 'all on the roll', made: made.length, may: share * entitled },
    ...[...Map.groupBy(made, ({ side }) => side)].flatMap(([side, { length }]) =>
      side === undefined ? [] : [{ whose: side, made: length, may: share * (reading.roll[side] ?? 0) }],
    ),
    ...[...Map.groupBy(made, ({ participant }) => participant)].flatMap(([participant, { length }]) =>
      participant === undefined ? [] : [{ whose: participant, made: length, may: share }],
    ),
  ]
  for (const { whose, made: many, may } of shares) {
    if (many > may) findings.report(`${at}.submissions`, `contain ${many} statements of ${whose}, who may make ${may}`)
  }
}

/** In milliseconds since 1970. */
function appearsAt({ openedAt }: RecordedReading, batch: number, { everyMinutes }: Rules): number {
  return ms(openedAt) + batch * Math.round(everyMinutes * MINUTE_MS)
}

/** The latest deadline that the reading had. Machines' times differ, so the batches are not compared with the closing. */
function lastDeadline({ openedAt, closesAt, extensions, rules }: RecordedReading): number {
  const deadlines = [closesAt, ...extensions.map((one) => one.closesAt)].map(ms)
  return Math.max(ms(openedAt) + durationBy(rules), ...deadlines)
}
