import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sha256 } from '../../../functions/record/hashing.ts'
import { toBase64 } from '../../../shared/log/base64.ts'
import { checkpointText, keyIdOf, signedNote, verifierKeyOf } from '../../../shared/log/checkpoint.ts'
import { consistencyPath } from '../../../shared/log/consistency.ts'
import { type LogEntry, leafOfEntry, treeOfLog } from '../../../shared/log/log-entry.ts'
import { root } from '../../../shared/proof/merkle.ts'
import { aSigner } from '../../functions/platform/a-signer.ts'

const NAME = 'talks.example.org/api/log'

/** The links of a round, made up. */
export function anEntry(at: number, link = at.toString(16).padStart(64, '0')): LogEntry {
  return { round: 1, event: at === 1 ? 'opening' : 'reading', link }
}

/** So many entries of an honest log. */
export const entriesOf = (many: number): readonly LogEntry[] => Array.from({ length: many }, (_, at) => anEntry(at + 1))

/**
 * A server of a log over HTTP, which can lie in every way: it holds the key, and shows to whoever asks what the test says. What witnesses
 * send is kept for each view by itself, as who keeps two logs would.
 */
export async function aLogServer() {
  const [signer, other] = [aSigner(), aSigner()]
  const key = { name: NAME, publicKey: await signer.publicKey() }
  let views: Readonly<Record<string, readonly LogEntry[]>> = { '': entriesOf(1) }
  let note: ((honest: string) => string) | undefined
  let proof: ((hashes: readonly string[]) => unknown) | undefined
  let status: number | undefined
  const cosigned = new Map<string, string[]>()
  const posted: string[] = []

  async function noteOf(entries: readonly LogEntry[], by = signer): Promise<string> {
    const tree = treeOfLog(entries, sha256)
    const text = checkpointText(NAME, { size: tree.size, root: root(tree, sha256) })
    const signature = await by.sign(new TextEncoder().encode(text))
    return signedNote(text, [{ name: NAME, keyId: keyIdOf(key, sha256), signature }])
  }

  async function answer(request: IncomingMessage): Promise<readonly [number, string]> {
    const token = request.headers.authorization?.replace('Bearer ', '') ?? ''
    const entries = views[token] ?? views[''] ?? []
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
    if (status !== undefined) return [status, '{}']
    if (entries.length === 0) return [404, JSON.stringify({ code: 'log-not-signed' })]
    const signed = await noteOf(entries)
    if (pathname.endsWith('/checkpoint')) {
      const whole = `${signed}${(cosigned.get(signed) ?? []).join('')}`
      return [200, note?.(whole) ?? whole]
    }
    if (pathname.endsWith('/consistency')) {
      const [from, to] = [Number(searchParams.get('from')), Number(searchParams.get('to'))]
      if (from < 1 || from > to || to > entries.length) return [404, JSON.stringify({ code: 'no-such-checkpoint' })]
      const leaves = entries.slice(0, to).map((entry) => leafOfEntry(entry, sha256))
      const hashes = consistencyPath(from, leaves, sha256).map(toBase64)
      return [200, JSON.stringify(proof?.(hashes) ?? { from, to, hashes })]
    }
    const { line } = JSON.parse(await textOf(request))
    posted.push(line)
    if (!cosigned.get(signed)?.length) cosigned.set(signed, [line])
    return [204, '']
  }

  const server = createServer(async (request, response) => {
    const [code, text] = await answer(request)
    response.writeHead(code).end(text)
  })
  await once(server.listen(0, 'localhost'), 'listening')
  return {
    // By this name, because answers at 127.0.0.1 are held to what the API declares (`watched-answers.ts`).
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    key: verifierKeyOf(key, sha256),
    name: NAME,
    /** What witnesses sent, in the order in which it came. */
    posted,
    noteOf,
    /** The note of a log that somebody else signed in the name of this one. */
    forgedNoteOf: (entries: readonly LogEntry[]) => noteOf(entries, other),
    /** What is shown from now on to everybody, or to those with a token of their own. */
    shows: (entries: readonly LogEntry[], others: Readonly<Record<string, readonly LogEntry[]>> = {}) => {
      views = { '': entries, ...others }
    },
    /** Changes the notes, the proofs or the status of what is answered. */
    answers: (with_: { note?: typeof note; proof?: typeof proof; status?: number }) => {
      ;({ note, proof, status } = with_)
    },
    /** Forgets what witnesses signed. */
    forgets: () => cosigned.clear(),
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
