import type { LocalizedText } from './localized-text.ts'
import type { ProposalBody } from './proposal.ts'

/** The heading that texts of one matter have in common; `undefined` for kinds of text that have none. */
export function headingOf(body: ProposalBody): LocalizedText | undefined {
  switch (body.kind) {
    case 'definition':
      return body.term
    case 'topic':
      return body.topic
    case 'basket':
      return body.title
    case 'modality':
    case 'commitment':
    case 'text':
      return undefined
    default:
      return body satisfies never
  }
}
