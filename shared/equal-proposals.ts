import type { LocalizedText } from './localized-text.ts'
import { canonicalBytes } from './proof/leaf.ts'
import type { ProposalBody } from './proposal.ts'
import { foldHeading } from './text/heading-key.ts'

/**
 * Whether two proposals say the same: in every part and every language, with folded headings. Two such proposals
 * would divide the support that one of them would have.
 */
export function areEqualProposals(one: ProposalBody, other: ProposalBody): boolean {
  return one.kind === other.kind && wording(one) === wording(other)
}

function wording(body: ProposalBody): string {
  return decoder.decode(canonicalBytes(withHeadingFolded(body)))
}

function withHeadingFolded(body: ProposalBody): unknown {
  switch (body.kind) {
    case 'definition':
      return { ...body, term: folded(body.term) }
    case 'topic':
      return { ...body, topic: folded(body.topic) }
    case 'basket':
      return { ...body, title: folded(body.title) }
    case 'modality':
    case 'commitment':
    case 'text':
      return body
    default:
      return body satisfies never
  }
}

function folded(heading: LocalizedText): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(heading).map(([language, text]) => [language, foldHeading(text)]))
}

const decoder = new TextDecoder()
