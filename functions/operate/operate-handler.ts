import { loadLanguages } from '../../shared/languages/loaded.ts'
import { LANGUAGE_CODES } from '../../shared/languages/registry.ts'
import type { Participant } from '../../shared/participant.ts'
import { cleanAll } from '../../shared/text/clean-all.ts'
import { addFromTable, previewTable } from '../actions/add-from-table.ts'
import { invite, linkOf, putOnRoster } from '../actions/invite-participant.ts'
import { resumeRound } from '../actions/resume-round.ts'
import * as environment from '../environment/environment.ts'
import { withDeadline } from '../platform/deadline.ts'
import { Refused } from '../platform/refusal.ts'
import { lastRound } from '../store/rounds.ts'
import { seeDialogue } from '../views/see-dialogue.ts'
import { viewOfTable } from '../views/table-preview.ts'
import { listFiles, readFilePart, readRecordPart } from './files-of-dialogue.ts'
import { Operation } from './operation.ts'

/**
 * The operations of a dialogue's operator. They need the permission to invoke this function in the AWS account that the
 * dialogue is deployed to.
 */
export const handler = withDeadline(async (input: unknown): Promise<unknown> => {
  // Of rounds with languages that the dialogue's file may not have any more.
  await loadLanguages(LANGUAGE_CODES)
  const operation = Operation.parse(cleanAll(input).value)
  switch (operation.do) {
    case 'invite':
      return inviteFacilitator(operation)
    case 'add-people':
      return addPeople(operation)
    case 'status':
      return seeDialogue(environment.table(), environment.workflow(), environment.dialogue(), OPERATOR, new Date())
    case 'resume':
      return resumeLast()
    case 'list-files':
      return { files: await listFiles(kept()) }
    case 'read-file':
      return readFilePart(kept(), operation)
    case 'read-record':
      return readRecordPart(kept(), operation)
    default:
      return operation satisfies never
  }
})

/** The operator sees the dialogue as a facilitator does, and is not on the roster. */
const OPERATOR: Participant = {
  id: 'operator',
  role: 'facilitator',
  name: 'Operator',
  joinedAt: new Date(0).toISOString(),
}

/** Invites a facilitator, for instance the first one. @returns the link to hand over; it opens one session */
async function inviteFacilitator({ name, convenedBy, key }: Extract<Operation, { do: 'invite' }>) {
  const now = new Date()
  const newcomer = { role: 'facilitator', name, ...(convenedBy !== undefined && { convenedBy }) } as const
  const request = key === undefined ? undefined : { by: OPERATOR.id, key }
  const { id } = await putOnRoster(environment.table(), newcomer, environment.dialogue(), now, request)
  const { secret, expiresAt } = await invite(environment.table(), id, now)
  return { link: linkOf(environment.origin(), secret), expiresAt }
}

/** Adds the people in a table, or says how it is understood. @returns how many were added */
async function addPeople({ file, preview, key }: Extract<Operation, { do: 'add-people' }>) {
  const bytes = new Uint8Array(Buffer.from(file, 'base64'))
  const [table, dialogue] = [environment.table(), environment.dialogue()]
  if (preview) return viewOfTable(await previewTable(table, bytes, 'operator', dialogue))
  return { added: await addFromTable(table, bytes, 'operator', dialogue, { key, now: new Date() }) }
}

async function resumeLast() {
  const last = await lastRound(environment.table())
  if (last === undefined) throw new Refused('no-such-round', 'no round was started yet')
  await resumeRound(environment.table(), environment.workflow(), last.round)
  return { round: last.round }
}

function kept() {
  return { table: environment.table(), slug: environment.dialogue().slug }
}
