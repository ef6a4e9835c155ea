import type { Bracket, Wording as BracketWording, MappedObjection } from '../bracket-map/bracket.ts'
import { roundsBefore, wordingName } from '../bracket-map/in-words.ts'
import type { MapWords } from '../bracket-map/map-words.ts'
import { bodyRuns, headingOf } from '../bracket-map/matter-runs.ts'
import type { Block, Runs } from '../instrument/document.ts'
import { remark, strong, words } from '../instrument/document.ts'
import { inOneLine, localized } from '../instrument/localized.ts'
import { sideName, type WithSides } from '../instrument/matters.ts'
import { remarksIn } from '../instrument/remarks.ts'
import { signsOf } from '../languages/format/signs.ts'
import { wordsIn } from '../languages/loaded.ts'
import { heading, paragraph } from '../standing/history-blocks.ts'
import { inShort } from './in-short.ts'
import { cell, type MemoContext, note } from './memo-context.ts'
import type { MemoBrackets } from './memo-facts.ts'

/** The objections to a matter that were not met. */
export function standingObjections({ objections }: Bracket): readonly MappedObjection[] {
  return objections.filter(({ disposition }) => disposition.is !== 'met')
}

/** What is in brackets, in short: the wordings, which sides agree, and what would remove the objections that were not met. */
export function bracketBlocks(brackets: MemoBrackets | undefined, context: MemoContext): readonly Block[] {
  const { own } = context
  const map = wordsIn(context.wording.language).documents.map
  const { matters = [], round = 0, symbol = '', sides = [] } = brackets ?? {}
  return [
    heading(own.bracketsHeading),
    paragraph(cell(matters.length === 0 ? own.nothingInBrackets : own.bracketsMean(symbol))),
    ...matters.flatMap((one) => matterBlocks(one, { ...context, map, round, record: { dialogue: { sides } } })),
  ]
}

type MatterContext = MemoContext & { readonly map: MapWords; readonly round: number; readonly record: WithSides }

function matterBlocks(matter: Bracket, context: MatterContext): readonly Block[] {
  const { own, map, wording, record } = context
  const objections = standingObjections(matter)
  const { space, colon } = signsOf(wording)
  return [
    { kind: 'heading', level: 2, runs: cell(nameOf(matter, context)) },
    paragraph([
      remark(
        [map.state[matter.state], ...(matter.isOpen ? [own.onlyWording] : []), ...roundsBefore(matter, map)].join(
          space,
        ),
      ),
    ]),
    ...(matter.stands === undefined
      ? []
      : [
          paragraph([
            strong(`${map.stands}${colon}`),
            ...inShort(bodyRuns(matter.stands.body, matter, wording, record)),
          ]),
        ]),
    ...matter.wordings.flatMap((one): readonly Block[] => [
      {
        kind: 'alternative',
        runs: [
          strong(`${wordingName(one.letter, matter.wordings.length, map)}${colon}`),
          ...inShort(bodyRuns(one.body, matter, wording, record)),
        ],
      },
      note(agreement(one, context)),
      ...remarksIn({ lacks: one.lacks }, wording).map((says) => note(says)),
    ]),
    ...(objections.length === 0 ? [] : [paragraph([strong(own.wouldRemove)])]),
    ...objections.map((one): Block => objectionItem(one, matter, context)),
  ]
}

/** As everywhere in the memorandum, numbers begin with the round. */
function nameOf(matter: Bracket, { wording, round }: MatterContext): string {
  const stage = wording.stage[matter.stage]
  const { number } = matter
  const heading = headingOf({ ...matter, ...(number !== undefined && { number: `${round}/${number}` }) }, wording)
  // A form, and a text that is put to ratification, have no name of their own.
  const { stop, colon } = signsOf(wording)
  const name = heading === stage ? stage : `${stage}${colon}${heading}`
  const { basket } = matter
  return basket === undefined
    ? name
    : `${round}/${basket.id.slice(1)}. ${inOneLine(basket.title, wording)}${stop}${name}`
}

function agreement({ agreedBy, isNotAgreedAsWhole }: BracketWording, context: MatterContext): string {
  const { own, map, wording, record } = context
  if (agreedBy === undefined) return map.notShownMeans
  if (agreedBy.length === 0) return own.agreedByNone
  const sides = agreedBy.map((side) => inOneLine(sideName(side, record), wording))
  return `${wording.agreedBy(wording.list(sides))}${isNotAgreedAsWhole ? `${signsOf(wording).space}${own.onParts}` : ''}`
}

/** Persons are not named, even where the dialogue names them. */
function objectionItem(
  { letter, side, text, answeredBy }: MappedObjection,
  { wordings }: Bracket,
  { map, wording, record }: MatterContext,
): Block {
  const whose = [
    letter === undefined ? map.onEarlier : wordingName(letter, wordings.length, map),
    ...(side === undefined ? [] : [inOneLine(sideName(side, record), wording)]),
  ]
  const answers = answeredBy.flatMap(({ letter: one }) =>
    one === undefined ? [] : [wordingName(one, wordings.length, map)],
  )
  const { space, end, comma, list, colon } = signsOf(wording)
  const answered: Runs =
    answers.length === 0 ? [] : [words(`${space}${map.answeredBy}${colon}${[...new Set(answers)].join(list)}${end}`)]
  return {
    kind: 'item',
    runs: [strong(`${whose.join(comma)}${colon}`), ...inShort(localized(text, wording)), ...answered],
  }
}
