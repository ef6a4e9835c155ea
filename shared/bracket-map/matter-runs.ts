import { clauseRuns } from '../instrument/clauses.ts'
import { type Runs, words } from '../instrument/document.ts'
import { inOneLine, localized } from '../instrument/localized.ts'
import type { WithSides } from '../instrument/matters.ts'
import type { Wording } from '../instrument/wording.ts'
import { signsOf } from '../languages/format/signs.ts'
import { wordsIn } from '../languages/loaded.ts'
import type { ProposalBody } from '../proposal.ts'
import type { Bracket } from './bracket.ts'

/** What a matter in brackets is called: its term, topic or title, or the number of its clause. */
export function headingOf(
  { wordings, number, stage }: Pick<Bracket, 'wordings' | 'number' | 'stage'>,
  wording: Wording,
): string {
  const body = wordings[0]?.body
  switch (body?.kind) {
    case 'definition':
      return inOneLine(body.term, wording)
    case 'topic':
      return inOneLine(body.topic, wording)
    case 'basket':
      return inOneLine(body.title, wording)
    case 'commitment':
      return wordsIn(wording.language).documents.map.clause(number ?? '')
    case 'modality':
    case 'text':
    case undefined:
      return wording.stage[stage]
    default:
      return body satisfies never
  }
}

/** The words of a text in brackets, as the instrument has them. */
export function bodyRuns(
  body: ProposalBody,
  { form = 'joint-statement' }: Pick<Bracket, 'form'>,
  wording: Wording,
  record: WithSides,
): Runs {
  switch (body.kind) {
    case 'definition':
      return localized(body.definition, wording)
    case 'topic':
      return [words(`${wording.scopeIs[body.scope]}${signsOf(wording).stop}`), ...localized(body.reason, wording)]
    case 'basket':
      return localized(body.description, wording)
    case 'modality':
      return [
        words(`${wording.modality[body.modality]}${signsOf(wording).stop}`),
        ...localized(body.rationale, wording),
      ]
    case 'commitment':
      return clauseRuns(body, { form }, wording, record)
    case 'text':
      return [words(wordsIn(wording.language).documents.map.wholeText)]
    default:
      return body satisfies never
  }
}
