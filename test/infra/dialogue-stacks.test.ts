import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { expect, test } from 'vitest'
import { DialogueStack } from '../../infra/dialogue-stack.ts'
import { addDialogueStacks } from '../../infra/dialogue-stacks.ts'
import { aDialogueFile } from '../builders.ts'

test('a mistake in one file keeps no other dialogue from its stack, which is protected from deletion', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-dialogues-'))
  const write = (slug: string, says = {}) =>
    writeFileSync(join(folder, `${slug}.yaml`), JSON.stringify(aDialogueFile({ slug, ...says })))
  write('a-first')
  write('b-mistaken', { sides: [] })
  write('c-last')
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } })

  const mistakes = addDialogueStacks(app, { folder })

  expect(mistakes.map(({ message }) => message)).toEqual(['b-mistaken.yaml: sides: a dialogue has two sides or more'])
  const stacks = app.node.children.filter((child) => child instanceof DialogueStack)
  expect(stacks.map(({ stackName, terminationProtection }) => [stackName, terminationProtection])).toEqual([
    ['parley-a-first', true],
    ['parley-c-last', true],
  ])
  rmSync(folder, { recursive: true })
})
