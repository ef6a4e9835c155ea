import type { DialogueFile } from '../../shared/operations.ts'
import { synthesizeWithoutBundles } from '../without-bundles.ts'
import { type Synthesized, templateIn } from './template.ts'

/** Synthesizes a dialogue's stack as it is deployed, without bundling its functions. */
export function synthesize(whole: DialogueFile, folder: string): Synthesized {
  return templateIn(folder, synthesizeWithoutBundles(whole, folder))
}
