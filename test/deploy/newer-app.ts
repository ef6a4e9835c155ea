import { App, Stack } from 'aws-cdk-lib'
import { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import { dialogueFileOf, readWholeFile } from '../../infra/dialogue-file.ts'
import { DialogueStack } from '../../infra/dialogue-stack.ts'

/** What the last state of a later version's machine is called. */
const LAST_STATE = 'Publish the instrument and rest'

/**
 * A later version of Parley, to update a stack to: its machine is another, and so is what its functions are given.
 * Started by the CDK's own command with the context of the one before.
 */
const app = new App()
const { dialogue, operations } = readWholeFile(dialogueFileOf(app.node.tryGetContext('dialogue')))
const convener = { ...dialogue.convener, en: 'Two institutes and a university' }
const stack = new DialogueStack(
  app,
  { dialogue: { ...dialogue, convener }, operations },
  { origin: app.node.tryGetContext('origin') },
)

for (const element of stack.node.findAll()) {
  if (!(element instanceof CfnStateMachine)) continue
  const { 'Fn::Join': joined } = Stack.of(element).resolve(element.definitionString) as { 'Fn::Join': unknown }
  const later = JSON.stringify(joined).replaceAll('Publish the instrument', LAST_STATE)
  element.addPropertyOverride('DefinitionString', { 'Fn::Join': JSON.parse(later) })
}
