import { App } from 'aws-cdk-lib'
import type { DialogueFile } from '../shared/operations.ts'
import { DialogueStack } from './dialogue-stack.ts'

/** Synthesizes a dialogue's stack as it is deployed, without bundling its functions. @returns the name of its template in the folder */
export function synthesizeWithoutBundles(whole: DialogueFile, folder: string): string {
  const app = new App({
    outdir: folder,
    analyticsReporting: false,
    // A deployment validates the template. A restart does not need to.
    builtinCloudFormationValidation: false,
    treeMetadata: false,
    context: { 'aws:cdk:bundling-stacks': [], 'aws:cdk:enable-asset-metadata': true },
  })
  const { artifactId } = new DialogueStack(app, whole)
  return app.synth().getStackArtifact(artifactId).templateFile
}
