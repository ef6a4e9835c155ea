import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lookAtInvitation } from '../../../functions/access/sign-in.ts'
import { invite, putOnRoster, revokeParticipant } from '../../../functions/actions/invite-participant.ts'
import { mailInvitations, renewInvitations, whoHasNotCome } from '../../../functions/actions/invite-who-has-not-come.ts'
import { eraseParticipant } from '../../../functions/store/participants.ts'
import type { NewParticipant } from '../../../shared/participant.ts'
import { type LocalTable, localTable } from '../../a-table.ts'
import { aDialogue } from '../../builders.ts'

const NOW = new Date('2026-11-29T10:00:00.000Z')
const ASKED = { origin: 'https://parley.example', now: NOW, by: 'cleo' }
const CLEO = { id: 'cleo', role: 'facilitator', name: 'Cleo', joinedAt: NOW.toISOString() } as const
const EVERYBODY = { group: '', byMail: false }

let held: LocalTable
beforeEach(async () => {
  held = await localTable()
})
afterEach(() => held.stop())

async function added(names: readonly string[]): Promise<readonly string[]> {
  const people = names.map((name): NewParticipant => {
    const email = `${name.toLowerCase()}@example.org`
    return { role: 'participant', name, side: 'river', capacity: 'former-official', email }
  })
  const here = await Promise.all(people.map((one) => putOnRoster(held.table, one, aDialogue(), NOW)))
  return here.map(({ id }) => id)
}

const find = (after?: string) => whoHasNotCome(held.table, CLEO, aDialogue(), { ...EVERYBODY, after })
const secretIn = (link: string) => link.split('#')[1] ?? ''

describe('letters for everybody who has not come', () => {
  test('who was revoked after they were asked for gets none, and the others get theirs', async () => {
    const [ina = '', ole = ''] = await added(['Ina', 'Ole'])
    const { people } = await find()
    await revokeParticipant(held.table, ina, NOW)

    const letters = await renewInvitations(held.table, people, ASKED)

    expect(people).toHaveLength(2)
    expect(letters.map(({ person }) => person.name)).toEqual(['Ole'])
    expect((await lookAtInvitation(held.table, secretIn(letters[0]?.link ?? ''), NOW)).invited.id).toBe(ole)
  })

  test('the next ones begin after the last one, also if that one was revoked meanwhile', async () => {
    const [, ina = ''] = await added(['Ada', 'Ina', 'Ole'])
    await revokeParticipant(held.table, ina, NOW)

    const { people } = await find(ina)

    expect(people.map(({ name }) => name)).toEqual(['Ole'])
  })

  test('the first ones are not invited again when the last one was erased', async () => {
    const [ada = ''] = await added(['Ada', 'Ole'])
    const at = NOW.toISOString()
    await eraseParticipant(held.table, { id: ada, revokedAt: at, erasedAt: at, digest: 'a digest' })

    await expect(find(ada)).rejects.toMatchObject({ code: 'no-such-participant' })
  })
})

test('a process that dies while it sends mail leaves the links of the others as they were', async () => {
  const ids = await added(['Ada', 'Ina', 'Ole'])
  const before = await Promise.all(ids.map((id) => invite(held.table, id, NOW)))
  const { people } = await find()
  const never = Promise.withResolvers<void>()
  const asked = Promise.withResolvers<void>()
  const mail = async (to: string) => {
    if (to === 'ada@example.org') return
    asked.resolve()
    await never.promise
  }

  void mailInvitations(held.table, people, mail, { ...ASKED, languages: ['en'] })
  await asked.promise

  const looks = before.map(({ secret }) => lookAtInvitation(held.table, secret, NOW))
  expect((await Promise.allSettled(looks)).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
})
