import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  closeEveryScreen,
  closeScreen,
  makeScreen,
  screenOf,
  signScreenIn,
} from '../../../functions/access/screen-sessions.ts'
import { closeEverySession } from '../../../functions/access/sessions.ts'
import { eraseNamesInTime } from '../../../functions/actions/erase-names.ts'
import { putOnRoster, revokeParticipant } from '../../../functions/actions/invite-participant.ts'
import { heardAtLastCount } from '../../../functions/store/heard-counts.ts'
import { chooseForScreen, readLiveScreens } from '../../../functions/store/screens.ts'
import { ConditionNotMet } from '../../../functions/store/store-errors.ts'
import { all, type Table } from '../../../functions/store/table.ts'
import { type LocalTable, localTable } from '../../a-table.ts'
import { aDialogue } from '../../builders.ts'

const NOW = new Date('2030-05-05T12:00:00.000Z')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

let local: LocalTable
beforeAll(async () => {
  local = await localTable()
})
afterAll(() => local.stop())

describe('a code of a screen', () => {
  test('has twelve digits, works once, and only its digest is stored', async () => {
    const { code } = await makeScreen(local.table, 'cleo', 4, NOW)
    const stored = JSON.stringify(await all(local.table.query('SCREENS')))
    const { secret, seconds } = await signScreenIn(local.table, code.replace(/(\d{4})/g, '$1 '), NOW)

    expect(code).toMatch(/^\d{12}$/)
    expect(seconds).toBe(4 * 3_600)
    expect(await screenOf(local.table, secret, later(239))).toBeDefined()
    expect(await screenOf(local.table, secret, later(241))).toBeUndefined()
    await expect(signScreenIn(local.table, code, NOW)).rejects.toMatchObject({ code: 'no-such-code' })
    const after = JSON.stringify(await all(local.table.query('SCREENS')))
    for (const one of [code, secret.split('.')[1] ?? code]) expect(stored + after).not.toContain(one)
  })

  test('works for ten minutes, and signs one screen in even if two use it at the same time', async () => {
    const { code } = await makeScreen(local.table, 'cleo', 4, NOW)
    await expect(signScreenIn(local.table, code, later(10.1))).rejects.toMatchObject({ code: 'no-such-code' })

    const both = await Promise.allSettled([1, 2].map(() => signScreenIn(local.table, code, later(9.9))))

    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

test('a code signs its screen in although the response of the store was lost, and a facilitator chose a text meanwhile', async () => {
  const { code } = await makeScreen(local.table, 'cleo', 4, NOW)
  const slow: Table = {
    ...local.table,
    async update(key, change) {
      await local.table.update(key, change)
      await chooseForScreen(local.table, key.sk.replace('SCREEN#', ''), { reading: '1.terms.1' })
      // What the same write comes to when the client sends it again.
      throw new ConditionNotMet('it was redeemed before')
    },
  }

  const { secret } = await signScreenIn(slow, code, NOW)

  expect(await screenOf(local.table, secret, NOW)).toMatchObject({ shows: { reading: '1.terms.1' } })
  await expect(signScreenIn(local.table, code, NOW)).rejects.toMatchObject({ code: 'no-such-code' })
})

test('a screen that was ended shows nothing, and what it shows cannot be chosen any more', async () => {
  const { code } = await makeScreen(local.table, 'cleo', 4, NOW)
  const { secret } = await signScreenIn(local.table, code, NOW)
  const [id = ''] = secret.split('.')

  await closeScreen(local.table, id)

  expect(await screenOf(local.table, secret, NOW)).toBeUndefined()
  expect(await chooseForScreen(local.table, id, { reading: '1.terms.1' })).toBe(false)
  expect(await screenOf(local.table, `${id}.${'a'.repeat(43)}`, NOW)).toBeUndefined()
})

test('one more than twenty screens ends the one that would end first', async () => {
  for (let made = 0; made < 22; made += 1) await makeScreen(local.table, 'cleo', made === 0 ? 1 : 4, NOW)

  const screens = await readLiveScreens(local.table, NOW)

  expect(screens).toHaveLength(20)
  expect(screens.every(({ expires }) => expires > NOW.getTime() / 1_000 + 3_600)).toBe(true)
  // With as many, each of the next tests would end one of its own.
  await closeEveryScreen(local.table)
})

test('who was heard is counted once at each count, and every screen shows the same', async () => {
  let heard = 0
  const look = (due: number) =>
    heardAtLastCount(local.table, { round: 1, id: '1.terms.1' }, due, async () => ({ river: heard }))

  expect(await look(0)).toEqual({})
  heard = 3
  expect(await look(1)).toEqual({ river: 3 })
  heard = 7
  expect(await Promise.all([look(1), look(1)])).toEqual([{ river: 3 }, { river: 3 }])
  const both = await Promise.all([look(2), look(2)])
  heard = 8
  expect([...both, await look(2)]).toEqual([{ river: 7 }, { river: 7 }, { river: 7 }])
})

describe('the screens that a facilitator made end', () => {
  test.each([
    ['when the facilitator is revoked', (id: string) => revokeParticipant(local.table, id, NOW)],
    ['when all sessions of the facilitator are ended', (id: string) => closeEverySession(local.table, id)],
    ['when all names are erased', () => eraseNamesInTime(local.table, { eraseNamesOn: '2030-01-01' }, NOW)],
  ])('%s, and codes that were not used too', async (_, ends) => {
    const fay = await putOnRoster(local.table, { role: 'facilitator', name: 'Fay' }, aDialogue(), NOW)
    const another = await makeScreen(local.table, 'cleo', 4, NOW)
    const codes = [await makeScreen(local.table, fay.id, 4, NOW), await makeScreen(local.table, fay.id, 4, NOW)]
    const { secret } = await signScreenIn(local.table, codes[0]?.code ?? '', NOW)

    await ends(fay.id)

    expect(await screenOf(local.table, secret, NOW)).toBeUndefined()
    await expect(signScreenIn(local.table, codes[1]?.code ?? '', NOW)).rejects.toMatchObject({ code: 'no-such-code' })
    const others = signScreenIn(local.table, another.code, NOW)
    await (_.includes('names') ? expect(others).rejects.toThrow() : expect(others).resolves.toBeDefined())
  })
})
