import { signsOf } from '../languages/format/signs.ts'
import type { LocalizedText } from '../localized-text.ts'
import type { RoundRecord } from '../record.ts'
import { Scope } from '../stages/terms.ts'
import { standingIn } from '../standing/roots.ts'
import { contestedText } from './contested.ts'
import { type Block, type Runs, strong, words } from './document.ts'
import { inOneLine, localized } from './localized.ts'
import { type Body, type Matter, mattersOf, sittingsOf } from './matters.ts'
import { remarksOn } from './remarks.ts'
import type { Wording } from './wording.ts'

/** The definitions, in alphabetical order. Once the instrument is published, only those that are agreed. */
export function definitionBlocks(record: RoundRecord, wording: Wording): readonly Block[] {
  const isFinal = record.publication !== undefined
  const definitions = definitionsIn(record).filter(({ isAgreed }) => isAgreed || !isFinal)
  return [
    { kind: 'heading', level: 1, runs: [words(wording.definitions)] },
    ...(definitions.length === 0
      ? [{ kind: 'paragraph', runs: [words(wording.noDefinitions)] } as const]
      : itemsOf(definitions, wording, record)),
  ]
}

/** The agreed terms and topics, which stand before their definitions and reasons. */
export function agreedHeadings(record: RoundRecord): readonly LocalizedText[] {
  const terms = definitionsIn(record).filter(({ isAgreed }) => isAgreed)
  const topics = topicsIn(record).filter(({ isAgreed }) => isAgreed)
  return [
    ...terms.flatMap(({ texts }) => texts.map(({ body }) => body.term)),
    ...topics.flatMap(({ texts }) => texts.map(({ body }) => body.topic)),
  ]
}

/** The definitions that are not agreed, for the annex. */
export function contestedDefinitionBlocks(record: RoundRecord, wording: Wording): readonly Block[] {
  const contested = definitionsIn(record).filter(({ isAgreed }) => !isAgreed)
  if (contested.length === 0) return []
  return [{ kind: 'heading', level: 2, runs: [words(wording.definitions)] }, ...itemsOf(contested, wording, record)]
}

function definitionsIn(record: RoundRecord): readonly Matter<'definition'>[] {
  return withMarks(mattersOf(sittingsOf('terms', record), 'definition', record), record)
}

/** Texts that amend what stood are marked. */
function withMarks<Kind extends 'definition' | 'topic'>(
  matters: readonly Matter<Kind>[],
  { stands }: RoundRecord,
): readonly Matter<Kind>[] {
  const stood = [...(stands?.definitions ?? []), ...(stands?.topics ?? [])]
  return matters.map((matter) => {
    const amended = stood.find(({ id }) => id === standingIn(matter.competes))
    if (amended === undefined) return matter
    const standing = { is: 'amends', round: amended.source.round } as const
    return { ...matter, texts: matter.texts.map((text) => ({ ...text, standing })) }
  })
}

function itemsOf(
  definitions: readonly Matter<'definition'>[],
  wording: Wording,
  record: RoundRecord,
): readonly Block[] {
  return byHeading(definitions, (body) => inOneLine(body.term, wording), wording).flatMap((matter) =>
    agreedOrBracketed(
      matter,
      (body) => ({ heading: inOneLine(body.term, wording), text: localized(body.definition, wording) }),
      wording,
      record,
    ),
  )
}

/**
 * The scope ledger: topics that are germane, not germane or deferred, each with its reason. Until the instrument is
 * published, also the topics whose scope is not agreed.
 */
export function scopeBlocks(record: RoundRecord, wording: Wording): readonly Block[] {
  const topics = topicsIn(record)
  const agreed = Scope.options.flatMap((scope) =>
    topicBlocks(
      wording.scope[scope],
      1,
      topics.filter(({ isAgreed, texts }) => isAgreed && texts.some(({ body }) => body.scope === scope)),
      wording,
      record,
    ),
  )
  if (record.publication !== undefined) return agreed
  const contested = topics.filter(({ isAgreed }) => !isAgreed)
  return [...agreed, ...topicBlocks(wording.contestedScope, 1, contested, wording, record)]
}

/** The topics whose scope is not agreed, for the annex. */
export function contestedTopicBlocks(record: RoundRecord, wording: Wording): readonly Block[] {
  const contested = topicsIn(record).filter(({ isAgreed }) => !isAgreed)
  return topicBlocks(wording.contestedScope, 2, contested, wording, record)
}

function topicsIn(record: RoundRecord): readonly Matter<'topic'>[] {
  return withMarks(mattersOf(sittingsOf('terms', record), 'topic', record), record)
}

function topicBlocks(
  heading: string,
  level: 1 | 2,
  topics: readonly Matter<'topic'>[],
  wording: Wording,
  record: RoundRecord,
): readonly Block[] {
  if (topics.length === 0) return []
  const items = byHeading(topics, (body) => inOneLine(body.topic, wording), wording).flatMap((matter) =>
    agreedOrBracketed(matter, (body) => reasoned(body, matter.isAgreed, wording), wording, record),
  )
  return [{ kind: 'heading', level, runs: [words(heading)] }, ...items]
}

/** The reason of a topic. If the topic is contested, the reason starts with the scope that it argues for. */
function reasoned({ topic, reason, scope }: Body<'topic'>, isAgreed: boolean, wording: Wording) {
  const text = localized(reason, wording)
  return {
    heading: inOneLine(topic, wording),
    text: isAgreed ? text : [words(`${wording.scopeIs[scope]}${signsOf(wording).stop}`), ...text],
  }
}

function agreedOrBracketed<Kind extends 'definition' | 'topic'>(
  { isAgreed, isOpen, competes, texts }: Matter<Kind>,
  said: (body: Body<Kind>) => { readonly heading: string; readonly text: Runs },
  wording: Wording,
  record: RoundRecord,
): readonly Block[] {
  const first = texts[0]
  if (first === undefined) return []
  const { heading, text } = said(first.body)
  const item = (runs: Runs): Block => ({
    kind: 'item',
    matter: competes,
    runs: [strong(heading), words(signsOf(wording).stop), ...runs],
  })
  if (isAgreed) return [item([...text, ...remarksOn(first, wording)])]
  const hasOneHeading = texts.every(({ body }) => said(body).heading === heading)
  const runsOf = ({ body }: Matter<Kind>['texts'][number]): Runs => {
    const own = said(body)
    return hasOneHeading ? own.text : [words(`${own.heading}${signsOf(wording).stop}`), ...own.text]
  }
  const { head, below } = contestedText({ texts, isOpen }, runsOf, wording, record)
  return [item(head), ...below]
}

function byHeading<Kind extends 'definition' | 'topic'>(
  matters: readonly Matter<Kind>[],
  heading: (body: Body<Kind>) => string,
  { language }: Wording,
): readonly Matter<Kind>[] {
  const collator = new Intl.Collator(language)
  const headingOf = ({ texts }: Matter<Kind>) => (texts[0] === undefined ? '' : heading(texts[0].body))
  return matters.toSorted((one, other) => collator.compare(headingOf(one), headingOf(other)))
}
