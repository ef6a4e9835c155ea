import type { RoundRecord } from '../../../shared/record.ts'
import { canonicalJson, chainLink, leafDigest, merkleRoot, sha256 } from './hashing.ts'
import type { Findings } from './mismatch.ts'

type Parts = Readonly<Record<string, unknown>>
type Linked = { readonly sealed: Readonly<Record<string, string>>; readonly link: string }

/**
 * Checks every digest of a record: leaves, roots, seals, links and the head. Takes the record as it was written,
 * not as a schema reads it, so that nothing escapes by being left out or trimmed.
 *
 * @param expectedHead the head somebody kept or published; a forger who hashes everything anew changes it
 */
export function checkChain(record: RoundRecord, expectedHead: string | undefined, findings: Findings): void {
  const { dialogue, opening, readings, publication, head, ...start } = record
  const rules = Object.entries(dialogue).map(([rule, value]) => [`dialogue.${rule}`, value])
  checkLink('', { ...start, ...Object.fromEntries(rules) }, opening, null, 'opening', findings)

  let previous = opening.link
  for (const [index, reading] of readings.entries()) {
    const at = `readings[${index}]`
    const { submissions, outcomes, sealed, link, ...parts } = reading
    const withoutSides = outcomes.map(({ sides: _, ...outcome }) => outcome)
    checkLink(`${at}.`, { ...parts, outcomes: withoutSides }, { sealed, link }, previous, at, findings)
    checkLeaves(at, submissions, reading.settlement, findings)
    previous = link
  }
  if (publication !== undefined) {
    const { sealed, link, ...parts } = publication
    checkLink('publication.', parts, { sealed, link }, previous, 'publication', findings)
    previous = link
  }
  findings.expect('head', head, previous)
  if (expectedHead !== undefined && head !== expectedHead) {
    findings.report('head', `is ${head}; the head that was published is ${expectedHead}: this is another record`)
  }
}

/** Where a link fits its seals, the seals are as they were made: then it is the part that was changed. */
function checkLink(
  prefix: string,
  parts: Parts,
  { sealed, link }: Linked,
  previous: string | null,
  at: string,
  findings: Findings,
): void {
  const isLinked = chainLink(previous, sealed) === link
  for (const part of new Set([...Object.keys(parts), ...Object.keys(sealed)])) {
    const digest = parts[part] === undefined ? undefined : sha256(canonicalJson(parts[part]))
    if (digest === sealed[part]) continue
    findings.report(
      isLinked ? `${prefix}${part}` : `${at}.sealed.${part}`,
      isLinked ? 'was changed after it was sealed' : 'and the part it seals differ',
    )
  }
  if (!isLinked) findings.report(`${at}.link`, 'does not follow from the link before it and what is sealed here')
}

function checkLeaves(
  at: string,
  submissions: RoundRecord['readings'][number]['submissions'],
  { counted, root }: RoundRecord['readings'][number]['settlement'],
  findings: Findings,
): void {
  for (const [index, { digest, submission }] of submissions.entries()) {
    const before = submissions[index - 1]
    if (submission !== undefined && leafDigest(submission) !== digest) {
      findings.report(`${at}.submissions[${index}]`, 'does not have the digest it was counted under')
    }
    if (before !== undefined && before.digest >= digest) {
      findings.report(`${at}.submissions[${index}]`, 'is not in its place, which is by digest')
    }
  }
  findings.expect(`${at}.settlement.counted`, counted, submissions.length)
  findings.expect(`${at}.settlement.root`, root, merkleRoot(submissions.map(({ digest }) => digest)))
}
