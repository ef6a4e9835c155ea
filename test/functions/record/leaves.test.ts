import { describe, expect, test } from 'vitest'
import { digestOf } from '../../../functions/record/hashing.ts'
import { leavesOf } from '../../../functions/record/leaves.ts'
import type { RecordFormat } from '../../../shared/record-format.ts'
import { aDialogue, aPosition } from '../../builders.ts'

const NOTES = Array.from({ length: 40 }, (_, index) => ({ clause: `c${index}`, text: { en: 'Not in wartime.' } }))
const NOTED = aPosition({ stance: 'ratify-with-reservation', reservations: NOTES, declarations: NOTES })
const taken = (position: typeof NOTED, stands: boolean, format: RecordFormat = 'parley-record/2') =>
  leavesOf(position, stands, { secret: 'secret', dialogue: aDialogue(), format })
const kindsOf = (leaves: ReturnType<typeof taken>) => leaves.map(({ is }) => is)

describe('a revision of a position', () => {
  test('takes two leaves with any number of words, and a third after it was replaced', () => {
    expect(kindsOf(taken(NOTED, true))).toEqual(['position', 'words'])
    expect(kindsOf(taken(NOTED, false))).toEqual(['position', 'words', 'supersession'])
  })

  test('takes one leaf without words, replaced or not', () => {
    for (const stands of [true, false]) expect(kindsOf(taken(aPosition(), stands))).toEqual(['position'])
  })

  test('has its words superseded by their digest', () => {
    const [, words, superseded] = taken(NOTED, false)

    expect(superseded).toMatchObject({ statement: words && digestOf(words) })
  })

  test('takes a leaf for each reservation and declaration in the first format', () => {
    expect(taken(NOTED, true, 'parley-record/1')).toHaveLength(1 + 80)
    expect(taken(NOTED, false, 'parley-record/1')).toHaveLength(1 + 2 * 80)
  })
})
