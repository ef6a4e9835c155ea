import type { Dialogue } from '../../shared/dialogue.ts'
import { type OfferedText, offeredTexts } from '../../shared/offered-text.ts'
import { readingId } from '../../shared/reading-id.ts'
import { NEWEST_FORMAT } from '../../shared/record-format.ts'
import { type Left, leftForBasketsAfter, leftForTerms } from '../record/offered-again.ts'
import { readStanding } from '../record/read-standing.ts'
import type { Table } from '../store/table.ts'
import type { OfferedMatter } from './dialogue-view.ts'

/**
 * Reads which terms, topics and baskets a round that has not started will offer again, each matter once, in the order of their
 * names.
 *
 * @param round its number
 * @param dialogue the rules that it would start with
 */
export async function seeWaiting(table: Table, round: number, dialogue: Dialogue): Promise<readonly OfferedMatter[]> {
  const [terms, baskets] = await Promise.all([
    leftForTerms(table, round),
    readStanding(table).then(({ standing }) => leftForBasketsAfter(table, standing, round)),
  ])
  const offered = (left: Left | undefined, stage: 'terms' | 'baskets') =>
    left === undefined
      ? []
      : offeredTexts(left.texts, {
          reading: readingId({ round, stage }, 1),
          stage,
          format: NEWEST_FORMAT,
          dialogue,
          formatBefore: left.format,
          roots: [],
        })
  return [...matters(offered(terms, 'terms')), ...matters(offered(baskets, 'baskets'))]
}

function matters(texts: readonly OfferedText[]): readonly OfferedMatter[] {
  return [...Map.groupBy(texts, ({ competes }) => competes)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, [first]]) => (first === undefined ? [] : matterOf(first)))
}

function matterOf({ body, waitedIn = '' }: OfferedText): readonly OfferedMatter[] {
  switch (body.kind) {
    case 'definition':
      return [{ kind: body.kind, title: body.term, waitedIn }]
    case 'topic':
      return [{ kind: body.kind, title: body.topic, waitedIn }]
    case 'basket':
      return [{ kind: body.kind, title: body.title, waitedIn }]
    case 'modality':
    case 'commitment':
      return []
    default:
      return body satisfies never
  }
}
