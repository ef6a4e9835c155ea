import { textOfNote } from '../../shared/log/checkpoint.ts'
import { sha256 } from '../verify/recompute-hashes.ts'
import { COSIGNATURE, type NoteKey, readCosignatures, readKey } from '../verify/signed-note.ts'
import type { AskLog } from './ask-log.ts'
import { type Held, isLie, judge, judgeOthers, type Lie } from './judge.ts'
import type { KeptHeads } from './kept.ts'
import { lieInWords } from './lie-in-words.ts'
import { type Head, headIn, type NoHead } from './signed-head.ts'
import type { WitnessWords } from './words-of-command.ts'

/** The key of a witness. */
export type WitnessKey = {
  /** Its line, for the dialogue's file. */
  readonly line: string
  /** The line that it adds to a checkpoint. @param text of the checkpoint, with its last line feed */
  cosign(text: string, at: Date): string | Promise<string>
}

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
  /** What it says of what it finds. */
  readonly words: WitnessWords
}

/**
 * Looks at the log once. A head that goes on from every head before is kept, then signed, and the signature is sent. Where a run ends in between, the
 * next run finishes its work: it signs the head that is kept, and sends the signature if the server does not show it.
 */
export async function look(witnessing: Witnessing): Promise<Looked> {
  const { log, ask, kept, words } = witnessing
  const heads = await keptHeads(kept, log)
  const note = await ask.checkpoint()
  if (note === undefined) {
    return heads.length === 0 ? { holds: true, says: [words.nothingYet(log.name)] } : hidden(witnessing, heads)
  }
  const shown = headIn(note, log)
  if (typeof shown === 'string') return notOfTheLog(witnessing, note, shown)
  const finding = await judge(heads, shown, ask.prove)
  if (isLie(finding)) return refused(witnessing, finding)
  if (finding.is !== 'same') await kept.keepNote(shown.size, note)
  const signed = await sign(shown, note, witnessing)
  return { holds: true, says: [...foundInWords(finding, shown, witnessing), ...signed] }
}

function foundInWords(finding: Held, { size }: Head, { log: { name }, words }: Witnessing): readonly string[] {
  switch (finding.is) {
    case 'first':
      return [words.first(name, size)]
    case 'grown':
      return [words.grown(name, finding.from.size, size)]
    case 'same':
      return []
  }
}

/** Signs a head that was kept, unless the server shows that it has what this witness signed. */
async function sign(
  { size }: Head,
  note: string,
  { key, ask, kept, now, words }: Witnessing,
): Promise<readonly string[]> {
  if (isSignedBy(key, note)) return []
  const before = await kept.signed(size)
  const line = before ?? (await key.cosign(textOfNote(note), now()))
  const answer = await ask.post(size, line)
  if (answer === 'taken' && before === undefined) await kept.keepSigned(size, line)
  if (before !== undefined) return [words.sentAgain(size)]
  if (answer === 'taken') return [words.signed(size)]
  return [answer === 'not-named' ? words.notNamed(key.line) : words.notTaken]
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
export async function compare(witnessing: Witnessing, note: string, source: string): Promise<Looked> {
  const { log, kept, ask, words } = witnessing
  const shown = headIn(note, log)
  if (typeof shown === 'string') return { holds: false, says: [`${source}: ${words.noHead[shown](log.name)}`] }
  const lie = await judgeOthers(await keptHeads(kept, log), shown, ask.prove)
  if (lie === undefined) return { holds: true, says: [words.sameLog(source, shown.size)] }
  return refused(witnessing, lie, source)
}

async function keptHeads(kept: KeptHeads, log: NoteKey): Promise<readonly Head[]> {
  return (await kept.notes()).map((note) => {
    const head = headIn(note, log)
    if (typeof head === 'string') throw new TypeError(`a note that was kept is none of ${log.name}: ${head}`)
    return head
  })
}

function hidden({ kept, log, words }: Witnessing, heads: readonly Head[]): Promise<Looked> {
  const newest = heads.at(-1)
  const says = [words.hidden(log.name, newest?.size ?? 0)]
  return withEvidence({ kept, words }, 'nothing', says, { 'seen.note': newest?.note ?? '' })
}

function notOfTheLog({ kept, log, words }: Witnessing, note: string, why: NoHead): Promise<Looked> {
  const says = [`${words.noHead[why](log.name)}. ${words.nothingSigned}`, words.provesNothing]
  return withEvidence({ kept, words }, `no-head-${shortDigest(note)}`, says, { 'shown.note': note })
}

function refused({ kept, log, words }: Witnessing, lie: Lie, source?: string): Promise<Looked> {
  const says = [...lieInWords(lie, log.name, words, source), words.nothingSigned]
  const files = { 'seen.note': lie.seen.note, 'shown.note': lie.shown.note }
  const name = `${lie.is}-${lie.seen.size}-${lie.shown.size}-${shortDigest(lie.shown.note)}`
  return withEvidence({ kept, words }, name, says, files)
}

async function withEvidence(
  { kept, words }: Pick<Witnessing, 'kept' | 'words'>,
  name: string,
  says: readonly string[],
  files: Record<string, string>,
): Promise<Looked> {
  const place = await kept.keepEvidence(name, { ...files, 'what-was-found.txt': `${says.join('\n')}\n` })
  return { holds: false, says: [...says, words.kept(place)] }
}

function shortDigest(text: string): string {
  return sha256(text).slice(0, 8)
}
