import { expect, test } from 'vitest'
import type { Edit } from '../../../shared/edits/edit.ts'
import { areLimiting } from '../../../shared/mediation/limiting-words.ts'

const edit = (language: 'en' | 'fr', inserts: string): Edit => ({
  is: 'words',
  part: 'action',
  language,
  at: 0,
  removes: '',
  inserts,
})

test.each([
  ['en', 'unless asked'],
  ['fr', 'sauf demande contraire'],
  ['fr', 'n’autorise que'],
  ['fr', "qu'aucun électeur"],
] as const)('in %s, words that limit a sentence are found: %s', (language, inserts) => {
  expect(areLimiting([[edit(language, inserts)]])).toBe(true)
})

test.each([
  ['en', 'within three days'],
  ['fr', 'l’envoi d’une réponse'],
] as const)('in %s, other words are not: %s', (language, inserts) => {
  expect(areLimiting([[edit(language, inserts)]])).toBe(false)
})
