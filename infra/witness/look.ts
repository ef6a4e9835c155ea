import { createHash } from 'node:crypto'
import { textOfNote } from '../../shared/log/checkpoint.ts'
import { COSIGNATURE, type NoteKey, readCosignatures, readKey } from '../verify/signed-note.ts'
import type { AskLog } from './ask-log.ts'
import { type Held, isLie, judge, judgeOthers, type Lie } from './judge.ts'
import type { KeptHeads } from './kept-heads.ts'
import { entries, lieInWords, type Places } from './lie-in-words.ts'
import { type Head, headIn, type NoHead } from './signed-head.ts'
import type { WitnessKey } from './witness-key.ts'

/** What came of a look: lines to print, and whether the server keeps one log, as far as this witness can tell. */
export type Looked = { readonly holds: boolean; readonly says: readonly string[] }

/** A witness, with what it asks and what it keeps. */
export type Witnessing = {
  /** The verifier key of the log. */
  readonly log: NoteKey
  readonly key: WitnessKey
  readonly ask: AskLog
  readonly kept: KeptHeads
  readonly now: () => Date
}

/**
 * Looks at the log once. A head that goes on from every head before is kept, then signed, and the signature is sent. Where a run ends in between, the
 * next run finishes its work: it signs the head that is kept, and sends the signature if the server does not show it.
 */
export async function look({ log, key, ask, kept, now }: Witnessing): Promise<Looked> {
  const heads = keptHeads(kept, log)
  const note = await ask.checkpoint()
  if (note === undefined) return heads.length === 0 ? nothingYet(log) : hidden(kept, heads, log)
  const shown = headIn(note, log)
  if (typeof shown === 'string') return notOfTheLog(kept, note, shown, log)
  const finding = await judge(heads, shown, ask.prove)
  if (isLie(finding)) return refused(kept, finding, log, { seen: 'was shown before', shown: 'is shown now' })
  if (finding.is !== 'same') kept.keepNote(shown.size, note)
  const signed = await sign(shown, note, { log, key, ask, kept, now })
  return { holds: true, says: [...foundInWords(finding, shown, log), ...signed] }
}

function foundInWords(finding: Held, { size }: Head, { name }: NoteKey): readonly string[] {
  switch (finding.is) {
    case 'first':
      return [
        `${name} has ${entries(size)}. This is the first head that this witness sees: it cannot tell what was shown before.`,
      ]
    case 'grown':
      return [`${name} has grown from ${finding.from.size} to ${entries(size)}; it is one log.`]
    case 'same':
      return []
  }
}

/** Signs a head that was kept, unless the server shows that it has what this witness signed. */
async function sign({ size }: Head, note: string, { key, ask, kept, now }: Witnessing): Promise<readonly string[]> {
  if (isSignedBy(key, note)) return []
  const before = kept.signed(size)
  const line = before ?? key.cosign(textOfNote(note), now())
  const answer = await ask.post(size, line)
  if (answer === 'taken' && before === undefined) kept.keepSigned(size, line)
  if (before !== undefined)
    return [`The server does not show what this witness signed of ${entries(size)}. It was sent again.`]
  if (answer === 'taken') return [`Signed, and the server has it: ${entries(size)}.`]
  return answer === 'not-named'
    ? [`The dialogue does not name this witness yet, so nothing was signed. It names it with the key ${key.line}`]
    : ['The server did not take the signature. It is sent again at the next look.']
}

/** Whether a note has a signature of this witness, whichever run of it made it. */
function isSignedBy({ line }: WitnessKey, note: string): boolean {
  const key = readKey(line, COSIGNATURE)
  return key !== undefined && readCosignatures(note, key).some((time) => time !== undefined)
}

/**
 * Compares the kept heads with one that somebody else was shown: of another side, or in a record.
 *
 * @param source where it comes from
 */
export async function compare({ log, kept, ask }: Witnessing, note: string, source: string): Promise<Looked> {
  const shown = headIn(note, log)
  if (typeof shown === 'string') return { holds: false, says: [`${source}: ${WHY_NO_HEAD[shown](log.name)}`] }
  const lie = await judgeOthers(keptHeads(kept, log), shown, ask.prove)
  if (lie === undefined) return { holds: true, says: [`${source} is of the same log: ${entries(shown.size)}.`] }
  return refused(kept, lie, log, { seen: 'was shown to this witness', shown: `is in ${source}` })
}

function keptHeads(kept: KeptHeads, log: NoteKey): readonly Head[] {
  return kept.notes().map((note) => {
    const head = headIn(note, log)
    if (typeof head === 'string') throw new TypeError(`a note that was kept is none of ${log.name}: ${head}`)
    return head
  })
}

function nothingYet({ name }: NoteKey): Looked {
  return { holds: true, says: [`${name} has signed nothing yet.`] }
}

function hidden(kept: KeptHeads, heads: readonly Head[], { name }: NoteKey): Looked {
  const newest = heads.at(-1)
  const says = [
    `${name} says that it has signed nothing, and it had signed a log of ${entries(newest?.size ?? 0)} before.`,
  ]
  return withEvidence(kept, 'nothing', says, { 'seen.note': newest?.note ?? '' })
}

const WHY_NO_HEAD: Readonly<Record<NoHead, (name: string) => string>> = {
  'no checkpoint': (name) => `what is shown as the checkpoint of ${name} is none`,
  'another log': (name) => `the checkpoint is of another log than ${name}`,
  'not signed': (name) => `the checkpoint is not signed with the key of ${name} that was given to this witness`,
  'wrongly signed': (name) => `the checkpoint has a signature in the name of ${name} that its key did not make`,
}

function notOfTheLog(kept: KeptHeads, note: string, why: NoHead, { name }: NoteKey): Looked {
  const says = [
    `${WHY_NO_HEAD[why](name)}. Nothing was signed.`,
    'This proves nothing against the owner of the key: somebody on the way may have sent it, or the log has another key. Compare the key with the one on an invitation or in a record.',
  ]
  return withEvidence(kept, `no-head-${shortDigest(note)}`, says, { 'shown.note': note })
}

function refused(kept: KeptHeads, lie: Lie, { name }: NoteKey, places: Places): Looked {
  const says = [...lieInWords(lie, name, places), 'Nothing was signed.']
  const files = { 'seen.note': lie.seen.note, 'shown.note': lie.shown.note }
  return withEvidence(kept, `${lie.is}-${lie.seen.size}-${lie.shown.size}-${shortDigest(lie.shown.note)}`, says, files)
}

function withEvidence(kept: KeptHeads, name: string, says: readonly string[], files: Record<string, string>): Looked {
  const folder = kept.keepEvidence(name, { ...files, 'what-was-found.txt': `${says.join('\n')}\n` })
  return { holds: false, says: [...says, `Kept in ${folder}. Show it to the other sides.`] }
}

function shortDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}
