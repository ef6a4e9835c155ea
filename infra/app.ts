import { join } from 'node:path'
import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag'
import { DialogueStack } from './dialogue-stack.ts'
import { addDialogueStacks } from './dialogue-stacks.ts'
import { endWithLine } from './failure-line.ts'
import { releaseIn } from './release.ts'

/** One stack for each dialogue, or for the one that `-c dialogue=<slug>` names. */
const app = new App()
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app))

try {
  const context = (name: string) => app.node.tryGetContext(name)
  const mistakes = addDialogueStacks(app, {
    chosen: context('dialogue'),
    origin: context('origin'),
    release: releaseIn(join(import.meta.dirname, '..')),
  })
  for (const mistake of mistakes) process.stderr.write(`${mistake.message}\n`)
  // The CDK's command takes no stack from an app that fails, so that it fails only if there is none.
  if (!app.node.children.some((child) => child instanceof DialogueStack)) process.exit(1)
} catch (error) {
  endWithLine(error, undefined)
  process.exit(1)
}
