import { expect, test } from 'vitest'
import { DialogueFileError } from '../../shared/dialogue.ts'
import { parseDialogueFile } from '../../shared/operations.ts'
import { aDialogue, aDialogueFile } from '../builders.ts'

function mistakesIn(content: unknown): readonly string[] {
  try {
    parseDialogueFile(content)
  } catch (error) {
    if (error instanceof DialogueFileError) return error.mistakes
  }
  return []
}

test('what a file leaves out is as usual, and reminders are off', () => {
  const { dialogue, operations } = parseDialogueFile(aDialogueFile())

  expect(dialogue).toEqual(aDialogue())
  expect(operations).toEqual({ monthlyBudget: 50, reserveConcurrency: true })
})

test('how a dialogue is looked after is no part of it: no round freezes an address, and no record tells one', () => {
  const { dialogue, operations } = parseDialogueFile(aDialogueFile({ operations: { alarmsTo: 'ada@example.org' } }))

  expect(operations.alarmsTo).toBe('ada@example.org')
  expect(JSON.stringify(dialogue)).not.toContain('ada@example.org')
})

test('every mistake is told by its path, those of the dialogue and those of its operations together', () => {
  const mistakes = mistakesIn(
    aDialogueFile({
      languages: [],
      operations: { alarmsTo: 'somebody', domain: { name: 'https://x', certificate: 'x' }, budget: 5 },
    }),
  )

  expect(mistakes.map((mistake) => mistake.split(':')[0])).toEqual([
    'languages',
    'operations.alarmsTo',
    'operations.domain.name',
    'operations.domain.certificate',
    'operations',
  ])
})

test('what is no dialogue at all is said as before', () => {
  expect(mistakesIn('nothing')).toHaveLength(1)
  expect(mistakesIn(undefined)).toHaveLength(1)
})
