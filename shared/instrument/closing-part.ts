import type { RecordedReading, RoundRecord } from '../record.ts'
import { FIRST_FORMAT } from '../record-format.ts'
import { Stage } from '../stage.ts'
import type { BasketStanding } from './basket-standing.ts'
import { type Block, type Runs, strong, words } from './document.ts'
import { inShort, localized } from './localized.ts'
import { sittingsOf, standing } from './standing.ts'
import type { Bracketing, Place, Wording } from './wording.ts'

/** The baskets that were shelved, each with the reason, and those that were never taken up. */
export function shelvedBlocks(
  baskets: readonly BasketStanding[],
  record: RoundRecord,
  wording: Wording,
): readonly Block[] {
  const shelved = baskets.flatMap(({ basket, heading, outcome }) => {
    if (outcome.is !== 'shelved') return []
    const { stage, settlement } = outcome.reading
    const why = wording.shelving[outcome.why](wording.stage[stage], wording.date(settlement.settledAt))
    // By the number of its lane, which no part of the document has.
    return [item(`${basket.slice(1)}. ${inShort(heading.title, wording)}`, [words(why)])]
  })
  const sittings = sittingsOf('baskets', record)
  const contested = standing(sittings, 'basket', record)
    .filter(({ isAgreed }) => !isAgreed)
    .flatMap(({ texts }) => texts)
    .map(({ id, body }) => item(inShort(body.title, wording), [words(wording.notTakenUp[whyBracketed(id, sittings)])]))
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

/** The rules that were applied, and the hash by which the record can be told from any other. */
export function closingBlocks(
  record: RoundRecord,
  baskets: readonly BasketStanding[],
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
    paragraph(wording.headMeans),
  ]
}

/** The readings that were held in silence though the rule of their stage is another. */
function putUnderSilence(
  { readings, dialogue }: RoundRecord,
  baskets: readonly BasketStanding[],
  wording: Wording,
): readonly Place[] {
  return readings
    .filter(({ rules, stage }) => rules.rule === 'silence' && dialogue.stages[stage].rule !== 'silence')
    .map(({ sitting, stage, basket }) => {
      const heading = baskets.find((one) => one.basket === basket)?.heading
      return { sitting, stage, basket: heading === undefined ? undefined : inShort(heading.title, wording) }
    })
}

/** How many submissions were counted. Records of later formats do not say: their trees are padded. */
function submissionsIn({ format, readings }: RoundRecord): number | undefined {
  if (format !== FIRST_FORMAT) return undefined
  return readings.reduce((total, { settlement }) => total + settlement.counted, 0)
}

/** Who met, at whose invitation, for what, on which ground, and what accepting the text does not mean. */
export function preambleBlocks(
  record: RoundRecord,
  wording: Wording,
  kind: 'draft' | 'final' | 'declaration',
): readonly Block[] {
  const { dialogue, round } = record
  const sides = wording.list(dialogue.sides.map(({ name }) => inShort(name, wording)))
  return [
    { kind: 'heading', level: 1, runs: [words(wording.preamble)] },
    paragraph(wording.participants(sides, wording.round(round.number), dialogue.actingOfficialsAtMost > 0)),
    labelled(wording.convenedBy, localized(dialogue.convener, wording)),
    labelled(wording.mandate, localized(dialogue.mandate, wording)),
    ...(dialogue.reaffirms.length === 0 ? [] : [paragraph(wording.reaffirming)]),
    ...dialogue.reaffirms.map(({ title }): Block => ({ kind: 'item', runs: localized(title, wording) })),
    ...(dialogue.nonAdmission ? [paragraph(wording.nonAdmission)] : []),
    paragraph(wording.personalCapacity),
    paragraph(wording.comeTo[kind]),
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
