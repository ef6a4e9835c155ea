import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { DialogueFileError } from '../shared/dialogue.ts'
import { dialogueFileOf, readWholeFile, slugsIn } from './dialogue-file.ts'
import { DialogueStack } from './dialogue-stack.ts'

/** One stack for each dialogue, or for the one that `-c dialogue=<slug>` names. */
const app = new App()
Validations.of(app).addPlugins(new AwsSolutionsChecks(app))

try {
  const chosen: string | undefined = app.node.tryGetContext('dialogue')
  for (const slug of chosen === undefined ? slugsIn() : [chosen]) {
    new DialogueStack(app, readWholeFile(dialogueFileOf(slug)), { origin: app.node.tryGetContext('origin') })
  }
} catch (error) {
  if (!(error instanceof DialogueFileError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
