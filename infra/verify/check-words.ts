import type { RoundRecord } from '../../shared/record.ts'
import type { DisclosedWords, Statement } from '../../shared/recorded-words.ts'
import { byteOrder } from './byte-order.ts'
import { hasPadding } from './check-padding.ts'
import type { SortedReading } from './count.ts'
import type { Findings } from './mismatch.ts'
import { canonicalJson } from './recompute-hashes.ts'

type Change = DisclosedWords['proposals'][number]['changes'][number]
type Text = Change['text']

/**
 * Checks the words that a reading shows separately from its leaves: each text once, in the order of its bytes, with
 * no more attribution than the rule allows. If the leaves are shown, the words are compared with them.
 */
export function checkWords(sorted: SortedReading, record: RoundRecord, findings: Findings): void {
  const { at, reading, covered, statements } = sorted
  const { words, agreement, outcomes } = reading
  const place = `${at}.words`
  // Words are sealed separately in records with padded trees. They are covered if the agreement is covered.
  const areDue = hasPadding(record) && agreement !== undefined
  if (areDue !== (words !== undefined)) findings.report(place, areDue ? 'are missing' : 'may not be present here')
  if (words === undefined) return
  findings.expect(
    `${place}.proposals`,
    words.proposals.map(({ proposal }) => proposal),
    outcomes.map(({ proposal }) => proposal),
  )
  for (const [index, { proposal, changes }] of words.proposals.entries()) {
    const here = `${place}.proposals[${index}].changes`
    const said = statements
      .filter((one) => one.says === 'change' && one.proposal === proposal)
      .map(({ text, side }) => ({ text: text as Text, ...(side !== undefined && { side }) }))
    findings.expect(here, changes, onceEach((covered === 0 ? said : changes).filter((one) => isShown(one, record))))
  }
}

/** Checks the reservations and declarations that a record shows once each, in an edition that covers their leaves. */
export function checkStatementsAlone(
  place: string,
  statements: readonly Statement[],
  { proposals }: SortedReading,
  findings: Findings,
): void {
  findings.expect(place, statements, onceEach(statements))
  const clauses = [...proposals.values()].flatMap(({ body }) =>
    body.kind === 'text' ? [...body.agreed, ...body.bracketed] : [],
  )
  for (const { clause } of statements) {
    if (!clauses.includes(clause)) findings.report(place, `concern ${clause}, which is not a clause of the text`)
  }
}

/** Sorts texts by their bytes, and keeps the first of those that differ only in case and spacing. */
export function onceEach<One extends { readonly text: unknown }>(all: readonly One[]): readonly One[] {
  const written = (one: One) => canonicalJson(JSON.parse(JSON.stringify(one)))
  const kept = new Map<string, One>()
  for (const one of all.toSorted((left, right) => byteOrder(written(left), written(right)))) {
    const words = Object.entries(one.text as object).map(([language, text]) => [language, plain(String(text))])
    const key = canonicalJson(JSON.parse(JSON.stringify({ ...one, text: Object.fromEntries(words) })))
    if (!kept.has(key)) kept.set(key, one)
  }
  return [...kept.values()]
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().split(/\s+/u).filter(Boolean).join(' ')
}

function isShown({ text }: Change, { dialogue }: RoundRecord): boolean {
  return dialogue.untranslated !== 'held-back' || dialogue.languages.every((language) => language in text)
}
