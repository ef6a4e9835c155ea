import { heard, QUORUM, SIDES, THRESHOLD } from './agreement.ts'
import { dispositionsOf } from './dispositions.ts'
import type { Model, ModelConfirmation, ModelInvitee, ModelProposal, ModelReading, Side } from './model.ts'
import type { ModelConsultation } from './model-of-consultations.ts'

/** How often each thing was seen. */
export type Coverage = Record<string, number>

/** Adds what the rounds of a model came to. */
export function addCoverage(seen: Coverage, model: Model): void {
  const readings = [...model.before, ...model.readings]
  const rounds = Map.groupBy(readings, ({ id }) => id.split('.')[0])
  const objections = [...rounds.values()].flatMap((round) => [...dispositionsOf(round).values()])
  const messages = model.messages.map(({ answers }) => (answers.length > 0 ? 'a message with an answer' : 'a message'))
  for (const what of [
    ...readings.flatMap(inReading),
    ...inRounds(readings),
    ...objections.map((became) => `an objection: ${became}`),
    ...messages,
    ...ofConvening(model),
    ...model.confirmations.flatMap(ofConfirmation),
    ...model.consultations.flatMap(ofConsultation),
    ...model.register.events.map(({ is }) => `in the register: ${is}`),
    ...model.register.atStarts.flatMap(({ agenda }) => agenda.map(({ state }) => `on an agenda: ${state}`)),
  ])
    seen[what] = (seen[what] ?? 0) + 1
}

function ofConfirmation({ outcome, answers }: ModelConfirmation): readonly string[] {
  const isBack = [...answers.values()].some(({ decision }) => decision === 'none')
  return [`a confirmation: ${outcome ?? 'open'}`, ...(isBack ? ['an answer taken back'] : [])]
}

function ofConsultation({ state, closed, consents, rules, answers }: ModelConsultation): readonly string[] {
  const isPublic = SIDES.every((side) => consents.includes(side))
  return [
    `a consultation: ${state}`,
    `a consultation decided on by ${rules.by}, ${rules.transmission}`,
    ...(closed === undefined
      ? []
      : [`a consultation: closed ${closed.byRule ? 'by the rule' : `as ${closed.outcome}`}`]),
    ...[...answers.values()].map(
      (words) => `a consultation ${words === undefined ? 'without an answer' : 'with an answer'}`,
    ),
    ...(isPublic ? ['a consultation that is public'] : []),
  ]
}

function ofConvening({ invitees, screens, calendars, devices, recoveries }: Model): readonly string[] {
  return [
    ...[...invitees.values()].flatMap(({ side, state, invitations }) => [
      `${side === undefined ? 'an observer' : 'a participant'} of a table who ${INVITEE[state]}`,
      ...(invitations.length > 1 ? ['an invitation that was replaced'] : []),
    ]),
    ...screens.map(({ cookie, isEnded }) => `a screen${cookie ? ', signed in' : ''}${isEnded ? ', ended' : ''}`),
    ...devices.map(({ isEnded }) => `another device${isEnded ? ', ended' : ''}`),
    ...recoveries.map(() => 'somebody admitted anew'),
    ...calendars.map(({ stands }) => (stands ? 'a calendar' : 'a calendar that was replaced or withdrawn')),
  ]
}

const INVITEE: Readonly<Record<ModelInvitee['state'], string>> = {
  waits: 'has not come',
  'came in': 'came in',
  revoked: 'was revoked before',
}

function inReading(reading: ModelReading): readonly string[] {
  const { stage, closedBy, next, proposals, call, calledOff } = reading
  return [
    ...(call !== undefined && closedBy === 'facilitator' ? ['closed by a last call'] : []),
    ...(calledOff > 0 ? ['a last call was called off'] : []),
    `${stage}: closed by ${closedBy}, then ${next}`,
    ...inOutcomes(reading),
    ...[...reading.floor.values()].flatMap(({ kind, isSetAside }) => [kind, ...(isSetAside ? ['set aside'] : [])]),
    ...[...proposals.values()].flatMap((proposal) => [
      ...ofText(proposal),
      ...[...proposal.positions.values()].map(({ stance }) => `a position: ${stance}`),
      ...SIDES.flatMap((side) => ofSide(reading, proposal, side) ?? []),
    ]),
  ]
}

function ofText({ chair, answers, withdrawn, isOffered }: ModelProposal): readonly string[] {
  return [
    ...(isOffered ? ['a text that is offered again'] : []),
    ...(chair ? [withdrawn ? 'a chair’s text, withdrawn' : 'a chair’s text'] : []),
    ...(answers.length > 0 ? ['a text that answers an objection'] : []),
  ]
}

/** How texts fared beside one another, and under silence. */
function inOutcomes(reading: ModelReading): readonly string[] {
  const { outcomes, proposals, isUnderSilence, closedBy } = reading
  const isKept = isUnderSilence && closedBy === 'deadline'
  return [
    ...(isUnderSilence && closedBy === 'facilitator' ? ['silence cut short'] : []),
    ...[...outcomes.values()].flatMap(({ reason }) => (BESIDE_OTHERS.includes(reason) ? [reason] : [])),
    ...[...proposals.values()].flatMap((proposal) => {
      const sides = SIDES.map((side) => heard(reading, proposal, side))
      if (!isKept || sides.some(({ roll }) => roll === 0)) return []
      return sides.some(({ against }) => against > 0) ? ['silence broken'] : ['silence kept']
    }),
  ]
}

const BESIDE_OTHERS = [
  'merged',
  'consolidated',
  'tied',
  'amended',
  'outranked',
  'not-read-again',
  'lacks-authentic-text',
]

/** Where a side stands to what its stage asks of it. */
function ofSide(reading: ModelReading, proposal: ModelProposal, side: Side): string | undefined {
  const { roll, pro, abstain, against, block } = heard(reading, proposal, side)
  if (roll === 0) return 'a side without anybody'
  if (pro + abstain < QUORUM * roll) return 'a side short of its quorum'
  if (against === 0) return pro + abstain === QUORUM * roll ? 'a side with just its quorum' : undefined
  switch (reading.stage) {
    case 'terms':
    case 'commitments':
      return 'consensus: a side with its quorum and an objection'
    case 'baskets':
    case 'modality':
      return block > 0
        ? 'a side with its quorum and a red line'
        : `sufficient consensus: ${to(pro, THRESHOLD * (pro + against))}`
    case 'ratification':
      return `ratification: ${to(3 * pro, 2 * (pro + against))}`
    default:
      return reading.stage satisfies never
  }
}

function to(share: number, asked: number): string {
  return `a side ${share < asked ? 'below' : share > asked ? 'above' : 'at'} what is asked, and not whole`
}

function inRounds(readings: readonly ModelReading[]): readonly string[] {
  return readings.flatMap(({ id, stage, passage, next, proposals }) => {
    if (id.endsWith('.modality.b2.1')) return ['a round with two lanes']
    if (stage !== 'ratification' || next !== 'ratified') return []
    const [text] = proposals.values()
    const reserved = [...(text?.positions.values() ?? [])].some(({ stance }) => stance === 'ratify-with-reservation')
    return [
      ...(passage > 1 ? ['ratified once it was redrafted'] : []),
      ...(reserved ? ['ratified with reservation'] : []),
    ]
  })
}
