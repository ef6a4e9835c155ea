import { takesChairsTexts } from '../chairs-text.ts'
import { signsOf } from '../languages/format/signs.ts'
import { witnessedIn } from '../log/witnessed-in.ts'
import type { Named } from '../named-reading.ts'
import type { RoundRecord } from '../record.ts'
import { FIRST_FORMAT } from '../record-format.ts'
import { Stage } from '../stage.ts'
import type { BasketState } from './basket-state.ts'
import { confirmationLinkBlocks, confirmationRuleBlocks } from './confirmation-part.ts'
import { type Block, type Runs, words } from './document.ts'
import { inOneLine } from './localized.ts'
import type { Wording } from './wording.ts'

/** The annex on how the text was agreed: the rules of the round, the counts and the root hash of the record. */
export function rulesBlocks(record: RoundRecord, baskets: readonly BasketState[], wording: Wording): readonly Block[] {
  const { dialogue, readings, head, format, key } = record
  const { space } = signsOf(wording)
  const silent = putUnderSilence(record, baskets, wording)
  return [
    { kind: 'heading', level: 1, runs: [words(wording.rulesAnnex)] },
    {
      kind: 'table',
      widths: [4, 9, 4, 3],
      head: wording.rulesHead.map(cell),
      rows: Stage.options.map((stage) => {
        const rules = dialogue.stages[stage]
        return [
          cell(wording.stage[stage]),
          cell(wording.rule(rules, stage)),
          cell(rules.rule === 'silence' ? '–' : wording.share(rules.quorum)),
          cell(String(rules.readings)),
        ]
      }),
    },
    ...(silent.length === 0 ? [] : [paragraph(wording.underSilence(silent))]),
    paragraph(wording.everySide),
    ...(dialogue.coChairs ? [paragraph(wording.coChairs(takesChairsTexts(format)))] : []),
    ...confirmationRuleBlocks(record, wording),
    paragraph(wording.packageRule[dialogue.packageRule]),
    paragraph(wording.attribution[dialogue.attribution]),
    paragraph(wording.counted(readings.length, submissionsIn(record))),
    { kind: 'paragraph', runs: [words(`${wording.head}${space}`), { text: head, code: true }] },
    { kind: 'paragraph', runs: [words(`${wording.headInGroups}${space}`), { text: inGroups(head), code: true }] },
    paragraph(wording.headExplained),
    ...(key === undefined
      ? []
      : [
          { kind: 'paragraph', runs: [words(`${wording.logKey}${space}`), { text: key, code: true }] } as const,
          paragraph(wording.logKeyExplained),
          ...witnessBlocks(record, wording),
        ]),
    ...confirmationLinkBlocks(record, wording),
  ]
}

/** The witnesses of the sides with their keys, and when each signed the log that the record has. */
function witnessBlocks(
  { dialogue: { witnesses = [], sides }, log, publication }: RoundRecord,
  wording: Wording,
): readonly Block[] {
  if (witnesses.length === 0) return []
  const nameOf = (id: string) => {
    const name = sides.find((side) => side.id === id)?.name
    return name === undefined ? id : inOneLine(name, wording)
  }
  const { unwitnessed } = publication ?? {}
  return [
    paragraph(wording.witnesses),
    ...witnessedIn(log?.checkpoint ?? '', witnesses).map(({ name, side, key, at }): Block => {
      const said = wording.witness(name, nameOf(side), at && wording.date(at))
      return { kind: 'paragraph', runs: [words(`${said} `), { text: key, code: true }] }
    }),
    ...(unwitnessed === undefined
      ? []
      : [paragraph(wording.unwitnessed(unwitnessed.map(nameOf).join(signsOf(wording).list)))]),
  ]
}

/** A hash in groups of four digits, which people can read aloud and type: `--head` of the verifier takes it. */
function inGroups(hash: string): string {
  return hash.replace(/(?<=^(?:.{4})+)/g, ' ').trim()
}

/** The readings under the silence procedure in stages with another rule. */
function putUnderSilence(
  { readings, dialogue }: RoundRecord,
  baskets: readonly BasketState[],
  wording: Wording,
): readonly Named[] {
  return readings
    .filter(({ rules, stage }) => rules.rule === 'silence' && dialogue.stages[stage].rule !== 'silence')
    .map(({ sitting, stage, passage, basket }) => {
      const heading = baskets.find((one) => one.basket === basket)?.heading
      return { sitting, stage, passage, basket: heading === undefined ? undefined : inOneLine(heading.title, wording) }
    })
}

/** The number of counted submissions. Later formats pad their trees, so their records do not have this number. */
function submissionsIn({ format, readings }: RoundRecord): number | undefined {
  if (format !== FIRST_FORMAT) return undefined
  return readings.reduce((total, { settlement }) => total + settlement.counted, 0)
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: [words(text)] }
}

function cell(text: string): Runs {
  return [words(text)]
}
