import { type Block, words } from '../instrument/document.ts'
import { inOneLine, localized } from '../instrument/localized.ts'
import { remarksOn } from '../instrument/remarks.ts'
import { signsOf } from '../languages/format/signs.ts'
import type { LocalizedText } from '../localized-text.ts'
import { languageOfTexts } from '../spoken.ts'
import { Scope } from '../stages/terms.ts'
import { type Context, fromRuns, heading, historyBlocks, item, said } from './history-blocks.ts'
import type { StandingDefinition, StandingTopic } from './standing-text.ts'

/** Definitions under their heading; nothing without any. */
export function definitionBlocks(definitions: readonly StandingDefinition[], context: Context): readonly Block[] {
  const { wording } = context
  if (definitions.length === 0) return []
  return [
    heading(wording.definitions),
    ...byHeading(definitions, ({ term }) => term, context).flatMap((one) => definitionItem(one, context)),
  ]
}

/** One definition, with where it comes from. */
export function definitionItem(one: StandingDefinition, context: Context): readonly Block[] {
  const { wording } = context
  return [
    item(
      inOneLine(one.body.term, wording),
      [...localized(one.body.definition, wording), ...remarksOn(one, wording), ...fromRuns(one, context)],
      wording,
    ),
    ...historyBlocks(
      one,
      ({ term, definition }) => said(inOneLine(term, wording), localized(definition, wording), wording),
      context,
    ),
  ]
}

/** Topics under the heading of their scope. */
export function topicBlocks(topics: readonly StandingTopic[], context: Context): readonly Block[] {
  const { wording } = context
  return Scope.options.flatMap((scope) => {
    const within = topics.filter(({ body }) => body.scope === scope)
    if (within.length === 0) return []
    return [
      heading(wording.scope[scope]),
      ...byHeading(within, ({ topic }) => topic, context).flatMap((one) => topicItem(one, context)),
    ]
  })
}

/** One topic, with where it comes from. */
export function topicItem(one: StandingTopic, context: Context): readonly Block[] {
  const { wording } = context
  return [
    item(
      inOneLine(one.body.topic, wording),
      [...localized(one.body.reason, wording), ...remarksOn(one, wording), ...fromRuns(one, context)],
      wording,
    ),
    ...historyBlocks(
      one,
      ({ topic, scope, reason }) =>
        said(
          inOneLine(topic, wording),
          [words(`${wording.scopeIs[scope]}${signsOf(wording).stop}`), ...localized(reason, wording)],
          wording,
        ),
      context,
    ),
  ]
}

/** In alphabetical order, as in the instrument. */
export function byHeading<One extends { readonly body: object }>(
  all: readonly One[],
  headingOf: (body: One['body']) => LocalizedText,
  { wording }: Pick<Context, 'wording'>,
): readonly One[] {
  const collator = new Intl.Collator(languageOfTexts(wording))
  const name = ({ body }: One) => inOneLine(headingOf(body), wording)
  return all.toSorted((one, other) => collator.compare(name(one), name(other)))
}
