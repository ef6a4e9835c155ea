import type { RoundRecord } from '../../shared/record.ts'
import { mayCoverRatification } from './covered-ratification.ts'
import { isEarly, knowsTheRegister } from './formats.ts'
import { LeavesRead } from './leaves-read.ts'
import type { Findings } from './mismatch.ts'
import { canonicalJson, chainLink, sha256 } from './recompute-hashes.ts'
import type { RecordRead } from './record-read.ts'

type Parts = Readonly<Record<string, unknown>>
type Linked = { readonly sealed: Readonly<Record<string, string>>; readonly link: string }

/**
 * Checks every digest of a record: leaves, roots, seals, links and the head. Takes the parsed JSON and not the schema's
 * output, because a schema may drop or trim something that was hashed.
 *
 * @param leaves those of its readings
 * @param expected the head from a trusted source, or the link of the release, or of a confirmation, after it. It shows a
 *   forgery in which all hashes were computed again
 */
export function checkChain(
  record: RoundRecord,
  leaves: RecordRead['leaves'],
  expected: string | undefined,
  findings: Findings,
): void {
  const { dialogue, opening, readings, publication, release, confirmations, log: _, head, ...start } = record
  const rules = Object.entries(dialogue).map(([rule, value]) => [`dialogue.${rule}`, value])
  // What a round says of consultations is covered for the public.
  const isLater = knowsTheRegister(record) && record.round.number > 1
  const unsaid = ['register', 'agenda'].filter((part) => isLater && !(part in start))
  checkLink('', { ...start, ...Object.fromEntries(rules) }, opening, null, 'opening', findings, unsaid)

  let previous = opening.link
  for (const [index, reading] of readings.entries()) {
    const at = `readings[${index}]`
    const { submissions: _leaves, outcomes, names, sealed, link, ...parts } = reading
    const withoutSides = outcomes.map(({ sides: _, ...outcome }) => outcome)
    const isForPublic = parts.agreement === undefined && dialogue.attribution === 'none'
    const sealedParts = {
      ...parts,
      outcomes: withoutSides,
      ...(names !== undefined && { names: checkNames(at, names, findings) }),
    }
    const covered = isForPublic ? coveredParts(record, reading).filter((part) => !(part in parts)) : []
    checkLink(`${at}.`, sealedParts, { sealed, link }, previous, at, findings, covered)
    checkLeaves(at, leaves.get(index) ?? new LeavesRead(at), reading.settlement, findings)
    previous = link
  }
  if (publication !== undefined) {
    const { sealed, link, ...parts } = publication
    checkLink(
      'publication.',
      sealedEnd('publication', parts, findings),
      { sealed, link },
      previous,
      'publication',
      findings,
    )
    previous = link
  }
  findings.expect('head', head, previous)
  if (release !== undefined) {
    const { sealed, link, ...parts } = release
    checkLink('release.', sealedEnd('release', parts, findings), { sealed, link }, head, 'release', findings)
  }
  const afterwards = checkConfirmationLinks(confirmations ?? [], record, findings)
  if (expected !== undefined && head !== expected && release?.link !== expected && !afterwards.includes(expected)) {
    findings.report('head', `is ${head}, and the published head is ${expected}: this is another record`)
  }
}

/**
 * The links of the confirmations: the first one follows the head, each other one the confirmation before it. Whose one is may be
 * covered where sides are not disclosed.
 *
 * @returns the links
 */
function checkConfirmationLinks(
  confirmations: NonNullable<RoundRecord['confirmations']>,
  { head, dialogue }: Pick<RoundRecord, 'head' | 'dialogue'>,
  findings: Findings,
): readonly string[] {
  let previous = head
  for (const [index, { submissions: _, names, sealed, link, ...parts }] of confirmations.entries()) {
    const at = `confirmations[${index}]`
    const sealedParts = { ...parts, ...(names !== undefined && { names: checkNames(at, names, findings) }) }
    const covered = parts.of === undefined && dialogue.attribution === 'none' ? ['of'] : []
    checkLink(`${at}.`, sealedParts, { sealed, link }, previous, at, findings, covered)
    previous = link
  }
  return confirmations.map(({ link }) => link)
}

/**
 * If a link matches its seals, the seals are unchanged, and a part that does not match its seal was changed.
 *
 * @param covered parts that the edition leaves out: only their seals are there
 */
function checkLink(
  prefix: string,
  parts: Parts,
  { sealed, link }: Linked,
  previous: string | null,
  at: string,
  findings: Findings,
  covered: readonly string[] = [],
): void {
  const isLinked = chainLink(previous, sealed) === link
  const names = new Set([...Object.keys(parts), ...Object.keys(sealed), ...covered])
  const differing = [...names].filter((part) => {
    const digest = parts[part] === undefined ? undefined : sha256(canonicalJson(parts[part]))
    return covered.includes(part) ? sealed[part] === undefined : digest !== sealed[part]
  })
  for (const part of differing) {
    findings.report(
      isLinked ? `${prefix}${part}` : `${at}.sealed.${part}`,
      covered.includes(part)
        ? 'is not there: the part is covered, and its seal stays'
        : isLinked
          ? 'was changed after it was sealed'
          : 'and the part it seals differ',
    )
  }
  if (isLinked) return
  findings.report(`${at}.link`, 'does not follow from the link before it and the seals here')
  for (const part of differing.length === 0 ? covered : []) {
    findings.report(`${at}.sealed.${part}`, 'or the link was changed; the sealed part is covered')
  }
}

/** What the public edition covers of a reading where sides are not disclosed. */
function coveredParts(record: RoundRecord, reading: RoundRecord['readings'][number]): readonly string[] {
  const { format } = record
  const words = format === 'parley-record/1' ? [] : ['words']
  const dispositions = isEarly({ format }) ? [] : ['dispositions']
  const said = mayCoverRatification(reading, record) ? ['ratification'] : []
  return ['agreement', ...words, ...dispositions, ...said]
}

/** The sealed form of a publication or a release, with names replaced by their digests. */
function sealedEnd(
  at: string,
  { names, ...parts }: Omit<NonNullable<RoundRecord['publication']>, 'sealed' | 'link'>,
  findings: Findings,
): Parts {
  return { ...parts, ...(names !== undefined && { names: checkNames(at, names, findings) }) }
}

/** Checks the names that are present, and returns the digests that seal all names. */
function checkNames(
  at: string,
  names: NonNullable<RoundRecord['readings'][number]['names']>,
  findings: Findings,
): Parts {
  for (const [id, { digest, person }] of Object.entries(names)) {
    if (person !== undefined && sha256(canonicalJson(person)) !== digest) {
      findings.report(`${at}.names.${id}`, 'is not the name that was sealed')
    }
  }
  return Object.fromEntries(Object.entries(names).map(([id, { digest }]) => [id, digest]))
}

function checkLeaves(
  at: string,
  leaves: LeavesRead,
  { counted, root }: RoundRecord['readings'][number]['settlement'],
  findings: Findings,
): void {
  for (const { place, says } of leaves.brokenDigests) findings.report(place, says)
  findings.expect(`${at}.settlement.counted`, counted, leaves.size)
  findings.expect(`${at}.settlement.root`, root, leaves.root())
}
