import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRoster } from '../../../functions/store/participants.ts'
import { findCandidate } from '../../../functions/views/see-candidates.ts'
import type { Mediation } from '../../../shared/mediation/candidate-text.ts'
import { aStack, opened } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'

const READING = '1.terms.1'
const PATH = `/api/readings/${READING}/candidates`
const defined = (words: string) => aDefinition('Interference', words)

describe('the drafts of the mediator, for a reading in which each side refused a part of the other’s text', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let base: string
  beforeAll(async () => {
    all = await aStack()
    const { cleo, ada, abe, bo, bea } = all.company
    await cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(ada, READING)
    base = await ada.tables(READING, defined('An act of a state inside another one that its people can see.'))
    const river = await ada.tables(
      READING,
      defined('A covert act of a state inside another one that its people and foreign press can see.'),
      base,
    )
    const sea = await bo.tables(
      READING,
      defined('A covert act of a state or its agents inside another one that its people can see.'),
      base,
    )
    const change = { change: { en: 'Leave out the agents.' } }
    for (const one of [ada, abe]) {
      await one.takes(READING, river, 'support')
      await one.takes(READING, sea, 'object', change)
      await one.takes(READING, base, 'object', { change: { en: 'Say covert.' } })
    }
    for (const one of [bo, bea]) {
      await one.takes(READING, sea, 'support')
      await one.takes(READING, river, 'object', { change: { en: 'Not their press.' } })
      await one.takes(READING, base, 'accept')
    }
    await cleo.closes(READING, 'another-reading')
    await opened(ada, '1.terms.2')
  })
  afterAll(() => all.stop())

  test('has a text with the part that both accepted, as edits of a text in brackets, and with the objections it may meet', async () => {
    const { status, body } = await all.company.cleo.ask<Mediation>('GET', PATH)

    const found = body.matters.flatMap(({ candidates }) => candidates)
    expect([status, body.drafted]).toEqual([200, { with: 'embedded' }])
    expect(found.map(({ id, body: text, amends }) => ({ id, text, amends }))).toEqual([
      {
        id: `${READING}.m1`,
        text: defined('A covert act of a state inside another one that its people can see.'),
        amends: base,
      },
    ])
    expect(found[0]?.edits).toMatchObject([{ is: 'words', part: 'definition', removes: 'An', inserts: 'A covert' }])
    expect(found[0]?.meets.map(({ change }) => change.en).toSorted()).toEqual([
      'Leave out the agents.',
      'Not their press.',
      'Say covert.',
    ])
  })

  test('is found by its id, with what drafted it, by a facilitator only', async () => {
    const roster = await readRoster(all.stack.table)
    const find = async (name: string, id: string) => {
      const viewer = roster.find((one) => one.name === name)
      return viewer && findCandidate(all.stack.table, viewer, id, new Date())
    }

    expect(await find('Cleo', `${READING}.m1`)).toMatchObject({ amends: base, drafted: { with: 'embedded' } })
    expect(await find('Cleo', `${READING}.m2`)).toBeUndefined()
    expect(await find('Cleo', 'nothing')).toBeUndefined()
    await expect(find('Ada', `${READING}.m1`)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(find('Cleo', '1.terms.2.m1')).rejects.toMatchObject({ code: 'not-settled-yet' })
  })

  test('is the same for each facilitator, and asking for it changes nothing', async () => {
    const { cleo, rex, ada } = all.company
    const before = await ada.sees('1.terms.2')

    const drafts = [await cleo.ask('GET', PATH), await rex.ask('GET', PATH)]

    expect(drafts[1]).toEqual(drafts[0])
    expect(await ada.sees('1.terms.2')).toEqual(before)
  })

  test('shows each draft with the words marked as changes, and why, in both languages', async () => {
    const [english, russian] = [await page('en'), await page('ru')]

    expect(english).toContain('<del>An</del><ins>A covert</ins> act of a state')
    expect(english).toContain(
      'It leaves out “and foreign press”. No text with these words has the agreement of: unnamed side 1.',
    )
    expect(russian).toContain('В тексте нет слов «and foreign press».')
    expect(russian).toContain('Проекты посредника')
  })

  test('leads to it from the page of the reading, for a facilitator only', async () => {
    const { cleo, ada } = all.company
    const link = `href="${`/readings/${READING}/candidates`}"`

    expect([(await page('en', cleo, '')).includes(link), (await page('en', ada, '')).includes(link)]).toEqual([
      true,
      false,
    ])
  })

  async function page(language: string, who = all.company.cleo, path = '/candidates'): Promise<string> {
    const response = await fetch(`${all.stack.origin}/readings/${READING}${path}`, {
      headers: { ...who.authorization, 'Accept-Language': language },
    })
    return response.text()
  }
})
