import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Code, LayerVersion } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import type { Dialogue } from '../shared/dialogue.ts'
import { DIALOGUE_MODULE, MODULES } from './in-the-template.ts'

/** A dialogue's file, validated and with every default filled in, as a layer that its functions read. */
export class DialogueLayer extends LayerVersion {
  /** The path under which a function with this layer imports the dialogue. */
  readonly file = DIALOGUE_MODULE

  constructor(scope: Construct, id: string, dialogue: Dialogue) {
    super(scope, id, { code: Code.fromAsset(folderOf(dialogue)), description: `The rules of ${dialogue.slug}` })
  }
}

/** The folder's name is a hash of its content, so the same dialogue always has the same asset. */
function folderOf(dialogue: Dialogue): string {
  const content = JSON.stringify(dialogue)
  const folder = join(tmpdir(), `parley-dialogue-${createHash('sha256').update(content).digest('hex').slice(0, 32)}`)
  const file = join(folder, MODULES, DIALOGUE_MODULE)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
  return folder
}
