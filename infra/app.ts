import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { DialogueFileError } from '../shared/dialogue.ts'
import { dialogueFileOf, readWholeFile, slugsIn } from './dialogue-file.ts'
import { DialogueStack } from './dialogue-stack.ts'
import { endWithLine } from './failure-line.ts'

/** One stack for each dialogue, or for the one that `-c dialogue=<slug>` names. */
const app = new App()
Validations.of(app).addPlugins(new AwsSolutionsChecks(app))

try {
  const chosen: string | undefined = app.node.tryGetContext('dialogue')
  for (const slug of chosen === undefined ? slugsIn() : [chosen]) {
    new DialogueStack(app, readWholeFile(dialogueFileOf(slug)), { origin: app.node.tryGetContext('origin') })
  }
} catch (error) {
  endWithLine(error, error instanceof DialogueFileError ? error.message : undefined)
  process.exit(1)
}
