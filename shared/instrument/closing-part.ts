import type { RecordedReading, RoundRecord } from '../record.ts'
import { FIRST_FORMAT } from '../record-format.ts'
import { Stage } from '../stage.ts'
import type { BasketState } from './basket-state.ts'
import { type Block, type Runs, strong, words } from './document.ts'
import { inOneLine, localized } from './localized.ts'
import { mattersOf, sittingsOf } from './matters.ts'
import type { Bracketing, Place, Wording } from './wording.ts'

/** The shelved baskets and the baskets that never became a lane, each with its reason. */
export function shelvedBlocks(
  baskets: readonly BasketState[],
  record: RoundRecord,
  wording: Wording,
): readonly Block[] {
  const shelved = baskets.flatMap(({ basket, heading, outcome }) => {
    if (outcome.is !== 'shelved') return []
    const { stage, settlement } = outcome.reading
    const why = wording.shelving[outcome.why](wording.stage[stage], wording.date(settlement.settledAt))
    // The number of its lane. No part of the document has the number of a shelved basket.
    return [item(`${basket.slice(1)}. ${inOneLine(heading.title, wording)}`, [words(why)])]
  })
  const sittings = sittingsOf('baskets', record)
  const contested = mattersOf(sittings, 'basket', record)
    .filter(({ isAgreed }) => !isAgreed)
    .flatMap(({ texts }) => texts)
    .map(({ id, body }) =>
      item(inOneLine(body.title, wording), [words(wording.notTakenUp[whyBracketed(id, sittings)])]),
    )
  if (shelved.length + contested.length === 0) return []
  return [{ kind: 'heading', level: 1, runs: [words(wording.shelved)] }, ...shelved, ...contested]
}

function whyBracketed(id: string, sittings: readonly RecordedReading[]): Bracketing {
  const reason = sittings.at(-1)?.outcomes.find(({ proposal }) => proposal === id)?.reason
  switch (reason) {
    case 'quorum-not-met':
    case 'tied':
    case 'more-baskets-than-lanes':
      return reason
    default:
      return 'some-sides-agree'
  }
}

/** The rules of the round and the root hash of the record. */
export function closingBlocks(
  record: RoundRecord,
  baskets: readonly BasketState[],
  wording: Wording,
): readonly Block[] {
  const { dialogue, readings, head } = record
  const silent = putUnderSilence(record, baskets, wording)
  return [
    { kind: 'heading', level: 1, runs: [words(wording.closingNote)] },
    {
      kind: 'table',
      widths: [4, 9, 4, 3],
      head: wording.rulesHead.map(cell),
      rows: Stage.options.map((stage) => {
        const rules = dialogue.stages[stage]
        return [
          cell(wording.stage[stage]),
          cell(wording.rule(rules, stage)),
          cell(rules.rule === 'silence' ? '–' : wording.percent(rules.quorum)),
          cell(String(rules.readings)),
        ]
      }),
    },
    ...(silent.length === 0 ? [] : [paragraph(wording.underSilence(silent))]),
    paragraph(wording.everySide),
    ...(dialogue.coChairs ? [paragraph(wording.coChairs)] : []),
    paragraph(wording.packageRule[dialogue.packageRule]),
    paragraph(wording.attribution[dialogue.attribution]),
    paragraph(wording.counted(readings.length, submissionsIn(record))),
    { kind: 'paragraph', runs: [words(`${wording.head} `), { text: head, code: true }] },
    paragraph(wording.headExplained),
  ]
}

/** The readings under the silence procedure in stages with another rule. */
function putUnderSilence(
  { readings, dialogue }: RoundRecord,
  baskets: readonly BasketState[],
  wording: Wording,
): readonly Place[] {
  return readings
    .filter(({ rules, stage }) => rules.rule === 'silence' && dialogue.stages[stage].rule !== 'silence')
    .map(({ sitting, stage, basket }) => {
      const heading = baskets.find((one) => one.basket === basket)?.heading
      return { sitting, stage, basket: heading === undefined ? undefined : inOneLine(heading.title, wording) }
    })
}

/** The number of counted submissions. Later formats pad their trees, so their records do not have this number. */
function submissionsIn({ format, readings }: RoundRecord): number | undefined {
  if (format !== FIRST_FORMAT) return undefined
  return readings.reduce((total, { settlement }) => total + settlement.counted, 0)
}

/** The preamble: participants, convener, mandate, reaffirmed instruments, and the disclaimers. */
export function preambleBlocks(
  record: RoundRecord,
  wording: Wording,
  kind: 'draft' | 'final' | 'declaration',
): readonly Block[] {
  const { dialogue, round } = record
  const sides = wording.list(dialogue.sides.map(({ name }) => inOneLine(name, wording)))
  return [
    { kind: 'heading', level: 1, runs: [words(wording.preamble)] },
    paragraph(wording.participants(sides, wording.round(round.number), dialogue.actingOfficialsAtMost > 0)),
    labelled(wording.convenedBy, localized(dialogue.convener, wording)),
    labelled(wording.mandate, localized(dialogue.mandate, wording)),
    ...(dialogue.reaffirms.length === 0 ? [] : [paragraph(wording.reaffirming)]),
    ...dialogue.reaffirms.map(({ title }): Block => ({ kind: 'item', runs: localized(title, wording) })),
    ...(dialogue.nonAdmission ? [paragraph(wording.nonAdmission)] : []),
    paragraph(wording.personalCapacity),
    paragraph(wording.opening[kind]),
  ]
}

function labelled(label: string, text: Runs): Block {
  return { kind: 'paragraph', runs: [strong(`${label}: `), ...text] }
}

function item(heading: string, text: Runs): Block {
  return { kind: 'item', runs: [strong(heading), words('. '), ...text] }
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: [words(text)] }
}

function cell(text: string): Runs {
  return [words(text)]
}
