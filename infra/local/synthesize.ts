import { App } from 'aws-cdk-lib'
import type { DialogueFile } from '../../shared/operations.ts'
import { DialogueStack } from '../dialogue-stack.ts'
import { type Synthesized, templateIn } from './template.ts'

/** Synthesizes a dialogue's stack as it is deployed, without bundling its functions. */
export function synthesize(whole: DialogueFile, folder: string): Synthesized {
  const app = new App({
    outdir: folder,
    analyticsReporting: false,
    // A deployment validates the template. A restart does not need to.
    builtinCloudFormationValidation: false,
    treeMetadata: false,
    context: { 'aws:cdk:bundling-stacks': [], 'aws:cdk:enable-asset-metadata': true },
  })
  const { artifactId } = new DialogueStack(app, whole)
  const { templateFile } = app.synth().getStackArtifact(artifactId)
  return templateIn(folder, templateFile)
}
