import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRecord } from '../../../functions/record/read-record.ts'
import { leaveNote } from '../../../functions/store/notes.ts'
import { addParticipant } from '../../../functions/store/participants.ts'
import { appendPosition } from '../../../functions/store/positions.ts'
import { tableProposal } from '../../../functions/store/proposals.ts'
import { startRound } from '../../../functions/store/rounds.ts'
import type { Table } from '../../../functions/store/table.ts'
import { IllFormedText } from '../../../functions/store/well-formed.ts'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import { aStack, type Company, opened } from '../../a-stack.ts'
import { aDefinition, aDialogue, aParticipant, aPosition, aProposal, aRound } from '../../builders.ts'
import { onPages } from '../../on-pages.ts'

const READING = '1.terms.1'
/** Halves of characters: alone, beside another character, in the wrong order. */
const HALVES = ['\ud83d', 'a\ude00b', '\ude00\ud83d']

describe('of halves of characters, wherever they are sent', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let people: Company
  beforeAll(async () => {
    all = await aStack({
      attribution: 'named',
      title: { en: `River ${HALVES[0]} and sea` },
      sides: [
        { id: 'river', name: { en: `The river${HALVES[0]}` } },
        { id: 'sea', name: { en: `The ${HALVES[1]} sea` } },
      ],
    })
    people = all.company
    const newcomer = { role: 'participant', side: 'river', capacity: 'former-official', name: `Ann ${HALVES[0]}Lee` }
    await people.cleo.ask('POST', '/api/participants', newcomer)
    await people.cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(people.ada, READING)
  })
  afterAll(() => all.stop())

  test('none gets into a record, and every digest is that of well-formed text', async () => {
    const { ada, abe, bo, cleo } = people
    const tabled = await ada.tables(READING, aDefinition(`Reach ${HALVES[0]}`, `Far ${HALVES[1]}.`))
    await abe.tables(READING, aDefinition(`Reach${HALVES[2]}`, `Near ${HALVES[0]}.`), tabled)
    await bo.takes(READING, tabled, 'object', { change: { en: `Say ${HALVES[1]} less.` } })
    const note = await ada.ask('POST', `/api/readings/${READING}/caucus`, { text: `Note ${HALVES[0]}` }, randomUUID())
    const pages = onPages(all.stack)
    const cookie = await pages.sessionOf('Bea')
    const form = {
      kind: 'definition',
      'term.en': 'Form \ufffd',
      'definition.en': 'As a browser sends it \ufffd',
      key: 'k',
    }
    const sent = await pages.post(`/readings/${READING}/proposals`, cookie, form)
    await cleo.closes(READING, 'adjourn')

    const record = await readRecord(all.stack.table, 1)

    const json = JSON.stringify(record)
    expect([note.status, sent.status]).toEqual([201, 303])
    expect(json).toContain('Form')
    expect(json).not.toMatch(/\\ud[89a-f]|\ufffd/i)
    expect(verifyRecord(JSON.parse(json)).mismatches).toEqual([])
  })

  test('none is taken as the name of a field', async () => {
    const answers = await Promise.all(
      HALVES.map((half) =>
        people.ada.ask('POST', `/api/readings/${READING}/caucus`, { text: 'x', [half]: 'x' }, randomUUID()),
      ),
    )

    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422])
  })

  test.each<[string, (table: Table) => Promise<unknown>]>([
    ['a round’s rules', (table) => startRound(table, aRound({ dialogue: aDialogue({ title: { en: HALVES[0] } }) }))],
    ['a name', (table) => addParticipant(table, aParticipant({ name: `${HALVES[1]}` }), 'salt')],
    ['a text', (table) => tableProposal(table, aProposal({ body: aDefinition('Reach', HALVES[0]) }), 1)],
    ['a heading', (table) => tableProposal(table, aProposal({ competes: `definition ${HALVES[2]}` }), 1)],
    ['an objection', (table) => appendPosition(table, aPosition({ change: { en: `${HALVES[0]}` } }), 1)],
    [
      'a note',
      (table) => leaveNote(table, { reading: READING, side: 'sea' }, { id: 'n', text: `${HALVES[1]}` }, undefined),
    ],
  ])('none is stored on another way, in %s', async (_, store) => {
    await expect(store(all.stack.table)).rejects.toThrow(IllFormedText)
  })
})
