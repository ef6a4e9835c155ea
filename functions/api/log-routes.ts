import * as z from 'zod'
import { RecordedLog, VerifierKey } from '../../shared/log/recorded-log.ts'
import { addCosignature } from '../actions/add-cosignature.ts'
import * as environment from '../environment/environment.ts'
import { type Route, type Served, serve } from '../http/route.ts'
import { Refused } from '../platform/refusal.ts'
import { proveConsistency } from '../record/prove-consistency.ts'
import { readNewestCheckpoint, readSignedLog, readVerifierKey } from '../record/read-log.ts'
import type { Table } from '../store/table.ts'

const LogView = RecordedLog.extend({ key: VerifierKey }).meta({
  id: 'LogView',
  description: 'The signed log of the dialogue, over all rounds, and the key to check it with',
})

const see = {
  method: 'get',
  path: '/log',
  summary: 'Read the log of the dialogue: the links of the records of all rounds, and the newest signed checkpoint',
  responses: { 200: { description: 'The log', content: { 'application/json': { schema: LogView } } } },
  refuses: ['log-not-signed'],
  isPolled: true,
} satisfies Route

const checkpoint = {
  method: 'get',
  path: '/log/checkpoint',
  summary: 'Read the newest checkpoint of the log alone, as a signed note of C2SP',
  responses: { 200: { description: 'The checkpoint', content: { 'text/plain': { schema: z.string() } } } },
  refuses: ['log-not-signed'],
  isPolled: true,
} satisfies Route

const size = z.coerce.number().int().min(1).max(9_999_999)

const Consistency = z
  .object({
    from: z.int().min(1),
    to: z.int().min(1),
    hashes: z.array(z.base64()).meta({ description: 'The path of RFC 9162, section 2.1.4.1; each hash in Base64' }),
  })
  .meta({ id: 'Consistency', description: 'The proof that a log of one size begins with the log of a smaller one' })

const consistency = {
  method: 'get',
  path: '/log/consistency',
  summary: 'Read the proof that the log with `to` entries begins with the log that it was with `from` entries',
  request: { query: z.object({ from: size, to: size }) },
  responses: { 200: { description: 'The proof', content: { 'application/json': { schema: Consistency } } } },
  refuses: ['no-such-checkpoint'],
} satisfies Route

const NewCosignature = z
  .strictObject({
    size: z.int().min(1).meta({ description: 'How many entries the log of the checkpoint has' }),
    line: z
      .string()
      .max(400)
      .meta({ description: 'The line of the signature in the note, as C2SP’s tlog-cosignature has it' }),
  })
  .meta({ id: 'NewCosignature' })

const cosign = {
  method: 'post',
  path: '/log/cosignatures',
  summary:
    'Add the signature of a witness to a checkpoint, if the dialogue names the witness. It is kept once for each checkpoint: sent again it changes nothing',
  request: { body: { required: true, content: { 'application/json': { schema: NewCosignature } } } },
  responses: { 204: { description: 'It is kept, and stands in the checkpoint' } },
  refuses: ['not-a-witness', 'no-such-checkpoint', 'cosignature-invalid'],
} satisfies Route

/** The log that a witness or a delegation keeps beside its own copy: of one size there is one, and it only grows. */
export const logRoutes: readonly Served[] = [
  serve(see, async (context, { table }) => context.json(await readLogView(table), 200)),
  serve(checkpoint, async (context, { table }) => {
    const newest = await readNewestCheckpoint(table)
    if (newest === undefined) throw notSigned()
    return context.text(newest, 200)
  }),
  serve(consistency, async (context, { table }) => {
    const { from, to } = context.req.valid('query')
    return context.json({ from, to, hashes: [...(await proveConsistency(table, from, to))] }, 200)
  }),
  serve(cosign, async (context, { table, workflow, now }) => {
    await addCosignature({ table, workflow, dialogue: environment.dialogue() }, context.req.valid('json'), now)
    return context.body(null, 204)
  }),
]

/** @throws {Refused} `log-not-signed` before the first checkpoint */
async function readLogView(table: Table): Promise<z.infer<typeof LogView>> {
  const [log, key] = [await readSignedLog(table), await readVerifierKey(table)]
  if (log === undefined || key === undefined) throw notSigned()
  return { key, ...log }
}

function notSigned(): Refused {
  return new Refused('log-not-signed', 'the log has no checkpoint yet')
}
