import type { App } from 'aws-cdk-lib'
import { DialogueFileError } from '../shared/dialogue.ts'
import { DIALOGUES, dialogueFileOf, readWholeFile, slugsIn } from './dialogue-file.ts'
import { DialogueStack } from './dialogue-stack.ts'

/**
 * Adds the stack of each dialogue in a folder to an app, or of the one that is chosen. A mistake in one file keeps no other dialogue from its
 * stack.
 *
 * @returns the mistakes
 */
export function addDialogueStacks(
  app: App,
  {
    chosen,
    origin,
    release,
    folder = DIALOGUES,
  }: {
    readonly chosen?: string
    readonly origin?: string
    readonly release?: string | undefined
    readonly folder?: string
  },
): readonly DialogueFileError[] {
  return (chosen === undefined ? slugsIn(folder) : [chosen]).flatMap((slug) => {
    try {
      new DialogueStack(app, readWholeFile(dialogueFileOf(slug, folder)), { origin, release })
      return []
    } catch (error) {
      if (error instanceof DialogueFileError) return [error]
      throw error
    }
  })
}
