import type { RoundRecord } from '../record.ts'
import { Scope } from '../stages/terms.ts'
import { contestedText } from './contested.ts'
import { type Block, type Runs, strong, words } from './document.ts'
import { inOneLine, localized } from './localized.ts'
import { type Body, type Matter, mattersOf, sittingsOf } from './matters.ts'
import { remarksOn } from './remarks.ts'
import type { Wording } from './wording.ts'

/** The definitions, in alphabetical order. */
export function definitionBlocks(record: RoundRecord, wording: Wording): readonly Block[] {
  const definitions = mattersOf(sittingsOf('terms', record), 'definition', record)
  const sorted = byHeading(definitions, (body) => inOneLine(body.term, wording), wording)
  return [
    { kind: 'heading', level: 1, runs: [words(wording.definitions)] },
    ...(sorted.length === 0
      ? [{ kind: 'paragraph', runs: [words(wording.noDefinitions)] } as const]
      : sorted.flatMap((matter) =>
          agreedOrBracketed(
            matter,
            (body) => ({ heading: inOneLine(body.term, wording), text: localized(body.definition, wording) }),
            wording,
            record,
          ),
        )),
  ]
}

/** The scope ledger: topics that are germane, not germane or deferred, each with its reason. */
export function scopeBlocks(record: RoundRecord, wording: Wording): readonly Block[] {
  const topics = mattersOf(sittingsOf('terms', record), 'topic', record)
  const inPlace = Scope.options.map((scope) => ({
    heading: wording.scope[scope],
    matters: topics.filter(({ isAgreed, texts }) => isAgreed && texts.some(({ body }) => body.scope === scope)),
  }))
  const contested = { heading: wording.contestedScope, matters: topics.filter(({ isAgreed }) => !isAgreed) }
  return [...inPlace, contested].flatMap(({ heading, matters }) => {
    if (matters.length === 0) return []
    const sorted = byHeading(matters, (body) => inOneLine(body.topic, wording), wording)
    return [
      { kind: 'heading', level: 1, runs: [words(heading)] } as const,
      ...sorted.flatMap((matter) =>
        agreedOrBracketed(matter, (body) => reasoned(body, matter.isAgreed, wording), wording, record),
      ),
    ]
  })
}

/** The reason of a topic. If the topic is contested, the reason starts with the scope that it argues for. */
function reasoned({ topic, reason, scope }: Body<'topic'>, isAgreed: boolean, wording: Wording) {
  const text = localized(reason, wording)
  return {
    heading: inOneLine(topic, wording),
    text: isAgreed ? text : [words(`${wording.scopeIs[scope]}. `), ...text],
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
    runs: [strong(heading), words('. '), ...runs],
  })
  if (isAgreed) return [item([...text, ...remarksOn(first, wording)])]
  const hasOneHeading = texts.every(({ body }) => said(body).heading === heading)
  const runsOf = ({ body }: Matter<Kind>['texts'][number]): Runs => {
    const own = said(body)
    return hasOneHeading ? own.text : [words(`${own.heading}. `), ...own.text]
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
