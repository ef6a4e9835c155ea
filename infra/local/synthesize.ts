import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import type { DialogueFile } from '../../shared/operations.ts'
import { DialogueStack } from '../dialogue-stack.ts'
import { Template } from './template.ts'

/** A stack as CDK synthesizes it: its template, and the folder that holds what the template refers to. */
export type Synthesized = { readonly template: Template; readonly folder: string }

/** Synthesizes a dialogue's stack as it is deployed, without bundling its functions. */
export function synthesize(whole: DialogueFile, folder: string): Synthesized {
  const app = new App({
    outdir: folder,
    analyticsReporting: false,
    // A deployment checks the template; a restart need not.
    builtinCloudFormationValidation: false,
    treeMetadata: false,
    context: { 'aws:cdk:bundling-stacks': [], 'aws:cdk:enable-asset-metadata': true },
  })
  const { artifactId } = new DialogueStack(app, whole)
  const file = app.synth().getStackArtifact(artifactId).templateFile
  return { template: Template.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))), folder }
}
