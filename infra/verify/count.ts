import type { RoundRecord } from '../../shared/record.ts'
import type {
  RecordedOnTheFloor,
  RecordedPosition,
  RecordedProposal,
  RecordedSettingAside,
  RecordedStatement,
  RecordedWords,
} from '../../shared/submission.ts'
import { byteOrder } from './byte-order.ts'
import { checkTakenBack } from './check-taken-back.ts'
import type { Findings } from './mismatch.ts'
import { canonicalJson } from './recompute-hashes.ts'
import type { ReadingRead, RoundRead } from './record-read.ts'
import { DECISIONS, TAKEN_BACK, TEXT_STANCES } from './stances.ts'
import { type Root, rootsOf } from './standing-roots.ts'

/** One statement of a position. */
export type Statement = Omit<RecordedStatement, 'is' | 'reading' | 'salt'>

/** A reading with its submissions by kind. */
export type SortedReading = {
  readonly at: string
  readonly reading: ReadingRead
  readonly proposals: ReadonlyMap<string, RecordedProposal>
  /** What stands that its texts can amend, by id. */
  readonly roots: ReadonlyMap<string, Root>
  readonly withdrawn: ReadonlySet<string>
  /**
   * The last revision of every position, without positions that were taken back; `undefined` in an edition that covers
   * positions.
   */
  readonly positions: readonly RecordedPosition[] | undefined
  /** The largest number of revisions of a position. */
  readonly mostRevisions: number
  /** The statements of positions that the edition shows, without superseded ones. */
  readonly statements: readonly Statement[]
  /** The same statements, grouped by leaf. */
  readonly words: readonly (readonly Statement[])[]
  /** What is shown of the floor: the statements by id, and those that were set aside. */
  readonly floor: ReadonlyMap<string, RecordedOnTheFloor>
  readonly aside: readonly RecordedSettingAside[]
  /** The number of leaves that are shown as padding. */
  readonly padding: number
  /** The number of leaves that are shown only as digests. */
  readonly covered: number
}

/** Groups the submissions of a reading by kind, and reports those that cannot have been counted. */
export function sortOut(record: RoundRead, index: number, findings: Findings): SortedReading {
  const reading = record.readings[index]
  if (reading === undefined) throw new RangeError(`the record has no reading ${index}`)
  const at = `readings[${index}]`
  const proposals = new Map<string, RecordedProposal>()
  const withdrawn = new Set<string>()
  const last = new Map<string, RecordedPosition>()
  const revisions = new Map<string, number[]>()
  const words = new Map<string, readonly Statement[]>()
  const saltOfWords = new Map<string, string>()
  const superseded = new Map<string, string>()
  const floor = new Map<string, RecordedOnTheFloor>()
  const aside: RecordedSettingAside[] = []
  const { covered, padding } = reading.leaves
  for (const [leaf, of] of reading.leaves.paddingOfOthers(reading.id)) {
    findings.report(`${at}.submissions[${leaf}]`, `was submitted to ${of}`)
  }
  for (const { digest, submission, index: leaf } of reading.submissions) {
    const place = `${at}.submissions[${leaf}]`
    if (submission === undefined) continue
    if (submission.reading !== reading.id) findings.report(place, `was submitted to ${submission.reading}`)
    switch (submission.is) {
      case 'proposal':
        if (proposals.has(submission.id)) findings.report(place, `proposal ${submission.id} is present twice`)
        proposals.set(submission.id, submission)
        break
      case 'withdrawal':
        withdrawn.add(submission.proposal)
        break
      case 'statement':
      case 'words':
        if ((submission.is === 'statement') !== (record.format === 'parley-record/1')) {
          findings.report(place, `is a leaf of another format than ${record.format}`)
        }
        if (submission.is === 'words') checkOrder(place, submission, findings)
        words.set(digest, submission.is === 'statement' ? [submission] : saidIn(submission))
        saltOfWords.set(digest, submission.salt)
        break
      case 'supersession':
        if (superseded.has(submission.statement))
          findings.report(place, 'supersedes the same words for the second time')
        superseded.set(submission.statement, submission.salt)
        break
      case 'position': {
        const before = last.get(submission.voice)
        if (before !== undefined && (before.side !== submission.side || before.proposal !== submission.proposal)) {
          findings.report(place, 'is a revision of a position of another side or on another proposal')
        }
        if (before === undefined || before.revision < submission.revision) last.set(submission.voice, submission)
        revisions.set(submission.voice, [...(revisions.get(submission.voice) ?? []), submission.revision])
        break
      }
      case 'floor':
        if (floor.has(submission.id)) findings.report(place, `statement ${submission.id} is present twice`)
        floor.set(submission.id, submission)
        break
      case 'floor-set-aside':
        if (aside.some(({ statement }) => statement === submission.statement)) {
          findings.report(place, `sets statement ${submission.statement} aside for the second time`)
        }
        aside.push(submission)
        break
      case 'padding':
        break
      default:
        submission satisfies never
    }
  }
  checkTakenBack(`${at}.submissions`, reading, record, findings)
  for (const [voice, found] of revisions) {
    const missing = found.toSorted((one, other) => one - other).some((revision, before) => revision !== before + 1)
    if (missing) findings.report(`${at}.submissions`, `the revisions of position ${voice} have a gap or a duplicate`)
  }
  for (const id of withdrawn) {
    if (!proposals.has(id)) findings.report(`${at}.submissions`, `${id} was withdrawn and is missing`)
  }
  for (const [digest, salt] of superseded) {
    if (!words.has(digest)) findings.report(`${at}.submissions`, `${digest} was superseded and is missing`)
    else findings.expect(`${at}.submissions (the salt of the supersession of ${digest})`, salt, saltOfWords.get(digest))
  }
  checkCover(record, { at, covered, shown: last.size + superseded.size + padding, reading }, findings)
  const positions = covered > 0 ? undefined : [...last.values()].filter(({ stance }) => stance !== TAKEN_BACK)
  const mostRevisions = [...revisions.values()].reduce((most, found) => Math.max(most, found.length), 0)
  const standing = [...words].filter(([digest]) => !superseded.has(digest)).map(([, said]) => said)
  const said = { words: standing, statements: standing.flat() }
  const sorted = {
    at,
    reading,
    proposals,
    roots: rootsOf(record, reading),
    withdrawn,
    positions,
    mostRevisions,
    ...said,
    floor,
    aside,
    padding,
    covered,
  }
  for (const position of last.values()) checkPosition(position, sorted, record, findings)
  return sorted
}

/**
 * Statements of one leaf are in the order of their bytes, so that the order does not disclose how they were written.
 */
function checkOrder(place: string, { said }: RecordedWords, findings: Findings): void {
  const inOrder = said.toSorted((one, other) => byteOrder(canonicalJson(one), canonicalJson(other)))
  findings.expect(`${place}.said`, said, inOrder)
}

function saidIn({ said, proposal, side, participant }: RecordedWords): readonly Statement[] {
  const whose = { ...(side !== undefined && { side }), ...(participant !== undefined && { participant }) }
  return said.map((one) => ({ ...one, proposal, ...whose }))
}

/** A record shows every position or, if names are not disclosed, none. Showing only some would be selective. */
function checkCover(
  { dialogue }: RoundRecord,
  { at, covered, shown, reading }: { at: string; covered: number; shown: number; reading: ReadingRead },
  findings: Findings,
): void {
  if (covered === 0) return
  if (dialogue.attribution === 'named') {
    findings.report(`${at}.submissions`, 'are covered, although the attribution rule discloses names')
  }
  if (shown > 0) findings.report(`${at}.submissions`, 'show some positions and not others')
  if (reading.outcomes.some(({ sides }) => sides !== undefined)) {
    findings.report(`${at}.outcomes`, 'show the tallies of sides, although positions are covered')
  }
}

function checkPosition(
  { proposal, side, stance, voice }: RecordedPosition,
  { at, proposals }: Pick<SortedReading, 'at' | 'proposals'>,
  { dialogue }: RoundRecord,
  findings: Findings,
): void {
  const on = proposals.get(proposal)
  if (on === undefined) {
    findings.report(`${at}.submissions`, `position ${voice} is on ${proposal}, which is missing`)
    return
  }
  const stances = on.body.kind === 'text' ? DECISIONS : TEXT_STANCES
  if (stance !== TAKEN_BACK && !stances.includes(stance))
    findings.report(`${at}.submissions`, `${stance} is not a stance on ${proposal}`)
  if (!dialogue.sides.some(({ id }) => id === side)) {
    findings.report(`${at}.submissions`, `position ${voice} is of ${side}, which is not a side`)
  }
}
