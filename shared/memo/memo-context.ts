import type { Block, Runs } from '../instrument/document.ts'
import { words } from '../instrument/document.ts'
import type { Wording } from '../instrument/wording.ts'
import type { MemoFacts } from './memo-facts.ts'
import type { MemoWords } from './memo-words.ts'

/** What the blocks of a memorandum are written with. */
export type MemoContext = {
  readonly dialogue: MemoFacts['dialogue']
  readonly wording: Wording
  readonly own: MemoWords
}

export function note(text: string): Block {
  return { kind: 'note', runs: [words(text)] }
}

export function cell(text: string): Runs {
  return [words(text)]
}
