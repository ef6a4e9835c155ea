import { expect, test } from 'vitest'
import { parseDialogue } from '../../shared/dialogue.ts'
import { aWitness } from '../a-witness.ts'
import { aDialogueFile } from '../builders.ts'

const [river, sea] = [aWitness('river').named, aWitness('sea').named]

test('an instrument may wait for them if each side has one', () => {
  const awaitWitnesses = { days: 7 }

  expect(parseDialogue(aDialogueFile({ witnesses: [river, sea], awaitWitnesses })).awaitWitnesses).toEqual({ days: 7 })
  for (const witnesses of [undefined, [river]]) {
    expect(() => parseDialogue(aDialogueFile({ ...(witnesses && { witnesses }), awaitWitnesses }))).toThrow(
      /^awaitWitnesses: the side \w+ has no witness/,
    )
  }
  for (const days of [0, -1, 366]) {
    expect(() => parseDialogue(aDialogueFile({ witnesses: [river, sea], awaitWitnesses: { days } }))).toThrow(
      /awaitWitnesses\.days/,
    )
  }
})

test('a dialogue’s file may name witnesses of its sides', () => {
  expect(parseDialogue(aDialogueFile({ witnesses: [river, sea] })).witnesses).toEqual([river, sea])
  expect(parseDialogue(aDialogueFile()).witnesses).toBeUndefined()
})

test.each([
  ['of no side', [{ ...river, side: 'lake' }], 'witnesses[0].side: no side is called lake'],
  [
    'twice',
    [river, { ...sea, key: river.key }],
    'witnesses[1].key: two witnesses have a key called witness.example.org/river',
  ],
  ['without a key', [{ ...river, key: 'witness' }], /witnesses\[0\]\.key: is the key that npm run witness prints/],
  ['none', [], /witnesses: /],
])('and a witness that is wrong is refused with its place: %s', (_, witnesses, says) => {
  expect(() => parseDialogue(aDialogueFile({ witnesses }))).toThrow(says)
})
