import { appendMissing, signLog } from '../../../functions/actions/keep-log.ts'
import { settleDueConfirmations } from '../../../functions/actions/settle-due-confirmations.ts'
import { startRound } from '../../../functions/actions/start-round.ts'
import { sha256 } from '../../../functions/record/hashing.ts'
import { readRecord } from '../../../functions/record/read-record.ts'
import { storeSignedWith } from '../../../functions/store/log.ts'
import { toBase64 } from '../../../shared/log/base64.ts'
import { checkpointText, keyIdOf, type LogKey, signedNote, verifierKeyOf } from '../../../shared/log/checkpoint.ts'
import { type LogEntry, treeOfLog } from '../../../shared/log/log-entry.ts'
import { root } from '../../../shared/proof/merkle.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { aWitness } from '../../a-witness.ts'
import { daysFromNow } from '../../builders.ts'
import { aRoundToConfirm } from '../../functions/actions/a-round-to-confirm.ts'
import { aSigner } from '../../functions/platform/a-signer.ts'
import { hashedAnew as forged, type Open } from './a-forgery.ts'

const NAME = 'talks.example.org/api/log'
const CLEO = { role: 'facilitator', id: 'cleo', name: 'Cleo', joinedAt: daysFromNow(-1) } as const
const WORKFLOW = { start: async () => {}, stateOf: async () => 'running' as const, wake: async () => true }

/** What a server that lies shows: records of a dialogue, and the mismatch that tells of it. */
export type Lie = { readonly what: string; readonly records: readonly RoundRecord[]; readonly says: RegExp }

/**
 * The records of two rounds with a confirmation between them, with the log as it was signed, and what a server shows that
 * lies: it holds the key, and signs whatever it wants.
 */
export async function signedLogs(): Promise<{
  readonly honest: readonly RoundRecord[]
  readonly lies: readonly Lie[]
}> {
  const signer = aSigner()
  const key: LogKey = { name: NAME, publicKey: await signer.publicKey() }
  const it = await aRoundToConfirm(
    { witnesses: [RIVER.named, SEA.named] },
    undefined,
    undefined,
    verifierKeyOf(key, sha256),
  )
  try {
    await storeSignedWith(it.table, { name: NAME, publicKey: toBase64(key.publicKey) })
    const keeps = async () => {
      await appendMissing(it.table)
      await signLog(it.table, signer, NAME)
    }
    await keeps()
    await it.publishes()
    await settleDueConfirmations(it.table, () => new Date(daysFromNow(91)))
    await keeps()
    const dependencies = { table: it.table, workflow: WORKFLOW, dialogue: it.round.dialogue }
    await startRound(dependencies, CLEO, { knowingly: true, now: new Date(daysFromNow(101)) })
    await keeps()
    const recordOf = async (round: number): Promise<RoundRecord> =>
      JSON.parse(JSON.stringify(await readRecord(it.table, round)))
    const [one, two] = [witnessed(await recordOf(1)), witnessed(await recordOf(2))]
    const noteOf = async (entries: readonly LogEntry[], by = signer, of = key) => {
      const tree = treeOfLog(entries, sha256)
      const text = checkpointText(of.name, { size: tree.size, root: root(tree, sha256) })
      const signature = await by.sign(new TextEncoder().encode(text))
      return signedNote(text, [{ name: of.name, keyId: keyIdOf(of, sha256), signature }])
    }
    /** The record with another log, which the server signs. */
    const withLog = async (record: RoundRecord, entries: readonly LogEntry[]): Promise<RoundRecord> => ({
      ...record,
      log: { entries, checkpoint: await noteOf(entries) },
    })
    return { honest: [one, two], lies: await lies(one, two, { withLog, noteOf, key }) }
  } finally {
    await it.stop()
  }
}

/** What the witnesses of the two sides are; the one of the sea side has not seen anything. */
const [RIVER, SEA] = [aWitness('river'), aWitness('sea')]

/** A record whose checkpoint the witness of the river side has signed. */
function witnessed(record: RoundRecord): RoundRecord {
  const { checkpoint = '', entries = [] } = record.log ?? {}
  return { ...record, log: { entries, checkpoint: `${checkpoint}${RIVER.signs(checkpoint, SEEN)}` } }
}

const SEEN = new Date('2035-03-01T10:00:00Z')

type Server = {
  readonly key: LogKey
  withLog(record: RoundRecord, entries: readonly LogEntry[]): Promise<RoundRecord>
  noteOf(entries: readonly LogEntry[], by?: ReturnType<typeof aSigner>, of?: LogKey): Promise<string>
}

/** The signature of a witness, with a second more in its time. */
function laterStamp(written: string): string {
  const bytes = Buffer.from(written.trimEnd(), 'base64')
  bytes[11] = (bytes[11] ?? 0) + 1
  return `${bytes.toString('base64')}\n`
}

async function lies(one: RoundRecord, two: RoundRecord, server: Server): Promise<readonly Lie[]> {
  const [first, second] = [one.log?.entries ?? [], two.log?.entries ?? []]
  const checkpoint = one.log?.checkpoint ?? ''
  const another = aSigner()
  const anotherKey: LogKey = { name: NAME, publicKey: await another.publicKey() }
  const link = '5'.repeat(64)
  const reading = first.findIndex(({ event }) => event === 'reading')
  const edited = hashedAnew(
    JSON.parse(JSON.stringify(one).replaceAll('What one side does.', 'What nobody does.')) as RoundRecord,
  )
  // The confirmations depend on its date, so a forger leaves them out.
  const { confirmations: _, publication, ...published } = one
  if (publication === undefined) throw new TypeError('the first round is not published')
  const redated = hashedAnew({ ...published, publication: { ...publication, at: daysFromNow(60) } })
  const rekeyed = hashedAnew({ ...two, key: verifierKeyOf(anotherKey, sha256) })
  const relogged = second.map((each) => (each.round === 2 ? { ...each, link: rekeyed.opening.link } : each))
  return [
    {
      what: 'two views: the log of the second round is another one than that of the first',
      records: [
        one,
        await server.withLog(
          two,
          second.map((each, at) => (at === 1 ? { ...each, link } : each)),
        ),
      ],
      says: /^round 2: log\.entries\[1\]: is another entry than in the record of round 1: talks\.example\.org\/api\/log signed two logs/,
    },
    {
      what: 'a rollback: the log of the second round is shorter than that of the first',
      records: [one, await server.withLog(two, second.slice(0, 3))],
      says: /^round 2: log\.entries: are 3, and in the record of round 1 8: talks\.example\.org\/api\/log went back behind what it had signed$/,
    },
    {
      what: 'an edited history: a reading of the record is another than was signed',
      records: [edited],
      says: /^log\.entries\[1\]: talks\.example\.org\/api\/log signed the reading [0-9a-f]{64} of round 1, and its record has the reading [0-9a-f]{64} there/,
    },
    {
      what: 'a re-dated head: the publication is another than was signed',
      records: [redated],
      says: /^log\.entries\[6\]: talks\.example\.org\/api\/log signed the publication [0-9a-f]{64} of round 1, and its record has the publication [0-9a-f]{64} there/,
    },
    {
      what: 'a dropped entry: the log that is signed lacks a reading',
      records: [
        await server.withLog(
          one,
          first.filter((_, at) => at !== reading),
        ),
      ],
      says: /^log\.entries\[1\]: talks\.example\.org\/api\/log signed the reading [0-9a-f]{64} of round 1, and its record has the reading/,
    },
    {
      what: 'a dropped entry: the publication is left out, and a later round goes on',
      records: [
        { ...one, log: undefined } as never as RoundRecord,
        await server.withLog(
          two,
          second.filter(({ event }) => event !== 'publication'),
        ),
      ].map((each) => JSON.parse(JSON.stringify(each)) as RoundRecord),
      says: /^round 2: log\.entries: lacks the publication [0-9a-f]{64} of round 1, and goes on with a later round: it was left out$/,
    },
    {
      what: 'a record without what was signed: its confirmation is removed',
      records: [JSON.parse(JSON.stringify({ ...one, confirmations: undefined })) as RoundRecord],
      says: /^log\.entries\[7\]: talks\.example\.org\/api\/log signed the confirmation [0-9a-f]{64} of round 1, and its record has nothing more there/,
    },
    {
      what: 'another key signs the second round',
      records: [
        one,
        { ...rekeyed, log: { entries: relogged, checkpoint: await server.noteOf(relogged, another, anotherKey) } },
      ],
      says: /^round 2: key: is talks\.example\.org\/api\/log\+[^,]+, and that of round 1 is talks\.example\.org\/api\/log\+[^:]+: a log has one key$/,
    },
    {
      what: 'somebody else signed the checkpoint in the name of the key',
      records: [{ ...one, log: { entries: first, checkpoint: await server.noteOf(first, another, server.key) } }],
      says: /^log\.checkpoint: has a signature that talks\.example\.org\/api\/log did not make$/,
    },
    {
      what: 'somebody else signed the checkpoint with a key of their own',
      records: [{ ...one, log: { entries: first, checkpoint: await server.noteOf(first, another, anotherKey) } }],
      says: /^log\.checkpoint: is not signed by talks\.example\.org\/api\/log$/,
    },
    {
      what: 'an entry was changed after it was signed',
      records: [
        { ...one, log: { entries: first.map((each, at) => (at === 2 ? { ...each, link } : each)), checkpoint } },
      ],
      says: /^log\.checkpoint: talks\.example\.org\/api\/log signed the root [0-9a-f]{64}, and the entries come to [0-9a-f]{64}: an entry was changed/,
    },
    {
      what: 'the server says another time of a witness’s signature',
      records: [{ ...one, log: { entries: first, checkpoint: checkpoint.replace(/[^ ]+\n$/, laterStamp) } }],
      says: /^log\.checkpoint: has a signature that the witness witness\.example\.org\/river did not make$/,
    },
    {
      what: 'a witness signed another log',
      records: [
        {
          ...one,
          log: {
            entries: first,
            checkpoint: `${checkpoint}${SEA.signs(await server.noteOf(first.slice(0, 3)), SEEN)}`,
          },
        },
      ],
      says: /^log\.checkpoint: has a signature that the witness witness\.example\.org\/sea did not make$/,
    },
    {
      what: 'an entry was cut off after it was signed',
      records: [{ ...one, log: { entries: first.slice(0, -1), checkpoint } }],
      says: /^log\.checkpoint: is signed for 8 entries, and the record has 7$/,
    },
    {
      what: 'a checkpoint is none',
      records: [{ ...one, log: { entries: first, checkpoint: checkpoint.replace('\n8\n', '\n08\n') } }],
      says: /^log\.checkpoint: is no checkpoint/,
    },
    {
      what: 'the key has the id of another one',
      records: [
        hashedAnew({
          ...one,
          key: one.key?.replace(/\+([0-9a-f])/, (_, digit) => `+${digit === '0' ? '1' : '0'}`) ?? '',
        }),
      ],
      says: /^key: is no verifier key of Ed25519 with the id/,
    },
    {
      what: 'a round without a key has a log',
      records: [withoutKey(one)],
      says: /^log: is there, and the round names no key that it is signed with$/,
    },
    {
      what: 'a round of the sixth format has a key and a log',
      records: [hashedAnew({ ...withoutSalts(one), format: 'parley-record/6' })],
      says: /^key: is there, and rounds of this format have none$/,
    },
  ]
}

/** Hashed anew, with the log that it had: who lies has nothing better. */
function hashedAnew(record: RoundRecord): RoundRecord {
  return { ...forged(record), ...(record.log !== undefined && { log: record.log }) }
}

function withoutKey(record: RoundRecord): RoundRecord {
  const { key: _, ...others } = record
  return hashedAnew(others)
}

/** Without what the ratifications of earlier formats have not. */
function withoutSalts(record: RoundRecord): RoundRecord {
  const open = structuredClone(record) as Open
  for (const { ratification } of open.readings) delete ratification?.salt
  return open as RoundRecord
}
