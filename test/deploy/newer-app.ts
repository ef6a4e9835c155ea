import { App, Stack } from 'aws-cdk-lib'
import { CfnFunction } from 'aws-cdk-lib/aws-lambda'
import { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import { dialogueFileOf, readWholeFile } from '../../infra/dialogue-file.ts'
import { DialogueStack } from '../../infra/dialogue-stack.ts'

/** How states are called in later versions of the machines, by the number of the version, which has the names of those before it too. */
const NAMES = [
  ['Publish the instrument', 'Publish the instrument and rest'],
  ['The consultation is over', 'The consultation is over for good'],
] as const

/**
 * A later version of Parley, to update a stack to: a machine is another, and so is what its functions are given.
 * Started by the CDK's own command with the context of the one before, the version's number, and the witnesses that the dialogue's file
 * names by then.
 */
const app = new App()
const version = Number(app.node.tryGetContext('version'))
const { dialogue, operations } = readWholeFile(dialogueFileOf(app.node.tryGetContext('dialogue')))
const witnesses: string | undefined = app.node.tryGetContext('witnesses')
const convener = { ...dialogue.convener, en: `Institutes of ${version} countries` }
const stack = new DialogueStack(
  app,
  {
    dialogue: { ...dialogue, convener, ...(witnesses !== undefined && { witnesses: JSON.parse(witnesses) }) },
    operations,
  },
  { origin: app.node.tryGetContext('origin') },
)

for (const element of stack.node.findAll()) {
  if (element instanceof CfnFunction) element.addPropertyOverride('Environment.Variables.LATER', String(version))
  if (!(element instanceof CfnStateMachine)) continue
  const { 'Fn::Join': joined } = Stack.of(element).resolve(element.definitionString) as { 'Fn::Join': unknown }
  const later = NAMES.slice(0, version).reduce((text, [was, is]) => text.replaceAll(was, is), JSON.stringify(joined))
  element.addPropertyOverride('DefinitionString', { 'Fn::Join': JSON.parse(later) })
}
