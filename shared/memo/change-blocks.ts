import { outcomesInWords } from '../instrument/confirmation-part.ts'
import type { Block, Runs } from '../instrument/document.ts'
import { words } from '../instrument/document.ts'
import { inOneLine, localized } from '../instrument/localized.ts'
import { signsOf } from '../languages/format/signs.ts'
import type { LocalizedText } from '../localized-text.ts'
import { clauseNumber } from '../standing/clause-number.ts'
import { heading, item, paragraph } from '../standing/history-blocks.ts'
import type { Source, StandingBasket } from '../standing/standing-text.ts'
import type { Change, LastLeft } from './changes-since.ts'
import { inShort } from './in-short.ts'
import { cell, type MemoContext } from './memo-context.ts'
import { basketName, sentenceOf } from './names-of-standing.ts'

/** What changed in what stands since the delegation left; nothing before a round is published. */
export function changeBlocks(
  changes: readonly Change[],
  left: LastLeft | undefined,
  { round, publishedAt }: LastLeft,
  context: MemoContext,
): readonly Block[] {
  const { own, wording } = context
  const nothing =
    left === undefined
      ? own.adopted(round, wording.date(publishedAt))
      : own.unchanged(left.round, wording.date(left.publishedAt))
  if (left === undefined && changes.length === 0) return []
  return [
    heading(left === undefined ? own.confirmationsHeading : own.changesHeading(left.round)),
    ...(changes.length === 0 ? [paragraph(cell(nothing))] : changes.flatMap((one) => changeBlock(one, context))),
  ]
}

function changeBlock(change: Change, context: MemoContext): readonly Block[] {
  const { wording } = context
  switch (change.what) {
    case 'definition': {
      const { body, earlier } = change.of
      const says = (one: typeof body) => localized(one.definition, wording)
      return [changed(inOneLine(body.term, wording), change, says(body), earlier?.at(-1), says, context)]
    }
    case 'topic': {
      const { body, earlier } = change.of
      const says = (one: typeof body): Runs => [
        words(`${wording.scopeIs[one.scope]}${signsOf(wording).stop}`),
        ...localized(one.reason, wording),
      ]
      return [changed(inOneLine(body.topic, wording), change, says(body), earlier?.at(-1), says, context)]
    }
    case 'clause': {
      const { of, basket } = change
      const says = (body: typeof of.body) => sentenceOf(body, basket, context)
      return [changed(clauseNumber(of, basket), change, says(of.body), of.earlier?.at(-1), says, context)]
    }
    case 'basket':
      return [item(basketName(change.of, wording), [words(basketSentence(change.is, change.of, context))], wording)]
    case 'outcomes': {
      const sentences = outcomesInWords(change.outcomes, wording, context)
      return [item(basketName(change.basket, wording), cell(sentences.join(signsOf(wording).space)), wording)]
    }
    default:
      return change satisfies never
  }
}

type Happened = {
  readonly is: 'added' | 'amended' | 'ended'
  readonly of: {
    readonly source: Source
    readonly ended?: (Source & { readonly reason?: LocalizedText | undefined }) | undefined
  }
}

/** What happened to a text, its words in short, and those that it had before or the reason why it ended. */
function changed<Body>(
  name: string,
  { is, of }: Happened,
  now: Runs,
  before: { readonly body: Body } | undefined,
  says: (body: Body) => Runs,
  { wording, own }: MemoContext,
): Block {
  const { space, colon } = signsOf(wording)
  const sentence = own.happened[is](of.ended?.round ?? of.source.round)
  const after: Runs =
    is === 'ended'
      ? of.ended?.reason === undefined
        ? []
        : [words(space), ...inShort(localized(of.ended.reason, wording))]
      : [words(space), ...inShort(now)]
  const earlier: Runs =
    is === 'amended' && before !== undefined
      ? [words(`${space}${own.before}${colon}`), ...inShort(says(before.body))]
      : []
  return item(name, [words(sentence), ...after, ...earlier], wording)
}

function basketSentence(is: Happened['is'], basket: StandingBasket, { wording, own, dialogue }: MemoContext): string {
  const { source, ended, ratified } = basket
  if (is === 'amended') return own.reviewed(source.round, wording.date(ratified.at(-1)?.at ?? ''))
  if (is === 'added') return own.happened.added(source.round)
  const { notConfirmed } = ended ?? {}
  return notConfirmed === undefined
    ? own.happened.ended(ended?.round ?? source.round)
    : [...outcomesInWords([notConfirmed], wording, { dialogue }), wording.confirmation.effect.ends].join(
        signsOf(wording).space,
      )
}
