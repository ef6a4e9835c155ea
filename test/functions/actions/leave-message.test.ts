import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerMessage, leaveMessage } from '../../../functions/actions/leave-message.ts'
import { messagesOfKey } from '../../../functions/store/keys/keys-of-conversations.ts'
import type { Table } from '../../../functions/store/table.ts'
import { countForFirstPage, seeMessages, seeOwnMessages } from '../../../functions/views/messages-view.ts'
import { MOST_MESSAGES } from '../../../shared/message.ts'
import { aDialogue, aParticipant } from '../../builders.ts'
import { aRoundWithCoChairs, CLEO, NOBODYS, REX } from './a-reading-with-co-chairs.ts'

describe('a message in a dialogue with co-chairs', () => {
  let here: Awaited<ReturnType<typeof aRoundWithCoChairs>>
  const [ada, bo] = [aParticipant(), aParticipant({ id: 'bo', name: 'Bo', side: 'sea' })]
  beforeAll(async () => {
    here = await aRoundWithCoChairs()
  })
  afterAll(() => here.stop())

  test('is read, counted and answered by the co-chairs of its author’s side alone', async () => {
    await leaveMessage(here.table, ada, { text: 'For the river.', signed: false, key: 'one' })
    const rules = aDialogue({ coChairs: true })
    const read = async (who: typeof CLEO) =>
      (await seeMessages(here.table, { participant: who, secret: '' }, undefined)).messages.map(({ text }) => text)
    const answers = (who: typeof CLEO) => answerMessage(here.table, who, { message: 1, text: 'Noted.', key: 'one' })

    expect([await read(CLEO), await read(REX)]).toEqual([['For the river.'], []])
    await expect(read(NOBODYS)).rejects.toMatchObject({ code: 'not-a-co-chair' })
    expect(await countForFirstPage(here.table, CLEO, rules)).toEqual({ messagesToAnswer: 1 })
    expect(await countForFirstPage(here.table, REX, rules)).toEqual({ messagesToAnswer: 0 })
    expect(await countForFirstPage(here.table, NOBODYS, rules)).toEqual({})
    await expect(answers(REX)).rejects.toMatchObject({ code: 'no-such-message' })
    await expect(answers(NOBODYS)).rejects.toMatchObject({ code: 'not-a-co-chair' })
    await answers(CLEO)
    expect((await seeOwnMessages(here.table, ada)).messages).toMatchObject([{ answers: ['Noted.'] }])
    expect((await seeOwnMessages(here.table, bo)).messages).toEqual([])
  })

  test('is not counted as waiting when the request died before the message was left', async () => {
    const waiting = async () =>
      (await countForFirstPage(here.table, REX, aDialogue({ coChairs: true }))).messagesToAnswer
    const bea = aParticipant({ id: 'bea', name: 'Bea', side: 'sea' })
    const before = await waiting()
    const dying: Table = {
      ...here.table,
      putNew: async (key, stored) => {
        if ('text' in stored) throw new Error('the process died')
        return here.table.putNew(key, stored)
      },
    }
    const sent = { text: 'Half-way.', signed: false, key: 'half-way' }

    await expect(leaveMessage(dying, bea, sent)).rejects.toThrow('the process died')
    expect([
      await waiting(),
      (await seeMessages(here.table, { participant: REX, secret: '' }, undefined)).waiting.length,
    ]).toEqual([before, before])
    await leaveMessage(here.table, bea, sent)
    expect(await waiting()).toBe((before ?? 0) + 1)
  })

  test('is one of as many as each person can leave', async () => {
    const leave = (key: number) => leaveMessage(here.table, bo, { text: `${key}`, signed: false, key: `${key}` })
    await leave(0)
    for (let number = 1; number < MOST_MESSAGES; number += 1) {
      await here.table.put(messagesOfKey('bo', `MESSAGE#${number}`), { to: 'lake', number, signed: false })
    }

    await expect(leave(MOST_MESSAGES)).rejects.toMatchObject({ code: 'messages-reached' })
    await leave(0)

    expect(await seeOwnMessages(here.table, bo)).toMatchObject({ left: 0, messages: [{ text: '0' }] })
  })
})
