import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addressesIn } from '../../infra/local/addresses.ts'
import { localMachine, type MachineOf } from '../../infra/local/local-machine.ts'
import { synthesize } from '../../infra/local/synthesize.ts'
import type { Template } from '../../infra/local/template.ts'
import { Operations } from '../../shared/operations.ts'
import { aDialogue } from '../builders.ts'

/** What a file says of a dialogue that has everything there is to have. */
export const EVERYTHING_ON = {
  alarmsTo: 'convener@example.org',
  auditTo: 'a-second-party',
  copyOutside: { account: '111111111111', bucket: 'copies', key: 'arn:aws:kms:eu-north-1:111111111111:key/1' },
  domain: { name: 'talks.example.org', certificate: 'arn:aws:acm:eu-north-1:000000000000:certificate/1' },
  reminders: { from: 'no-reply@example.org' },
  events: { bus: 'talks' },
  egress: 'closed',
  maximumThroughput: { reads: 4_000, writes: 1_000 },
}

/** A dialogue's template, as CDK synthesizes it. */
export function aTemplate(
  operations: Readonly<Record<string, unknown>> = {},
  says: Readonly<Record<string, unknown>> = {},
): Template {
  const folder = mkdtempSync(join(tmpdir(), 'parley-template-'))
  try {
    return synthesize({ dialogue: aDialogue(says), operations: Operations.parse(operations) }, folder).template
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export type State = {
  readonly Type: string
  readonly Resource?: string
  readonly Next?: string
  readonly Default?: string
  readonly Parameters?: { readonly FunctionName: string; readonly Payload: Readonly<Record<string, unknown>> }
  readonly Choices?: readonly Choice[]
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly Next: string }[]
  readonly Retry?: readonly Retry[]
  readonly TimeoutSeconds?: number
  readonly TimeoutSecondsPath?: string
  readonly MaxConcurrency?: number
  readonly ItemProcessor?: { readonly StartAt: string; readonly States: Readonly<Record<string, State>> }
}
type Retry = {
  readonly ErrorEquals: readonly string[]
  readonly MaxAttempts?: number
  readonly JitterStrategy?: string
}
type Choice = { readonly Next: string; readonly StringEquals?: string; readonly Or?: readonly Choice[] }

/** Every state of a machine of the template by its name, those of the lanes included. */
export function statesOf(template: Template, of: MachineOf = 'round'): readonly (readonly [string, State])[] {
  const { definition } = localMachine(template, addressesIn(template, 'http://localhost'), of)
  return within((definition as { States: Readonly<Record<string, State>> }).States)
}

function within(states: Readonly<Record<string, State>>): readonly (readonly [string, State])[] {
  return Object.entries(states).flatMap(([name, state]) => [
    [name, state] as const,
    ...within(state.ItemProcessor?.States ?? {}),
  ])
}

/** Where a choice leads, by the outcome that leads there. */
export function transitionsIn(state: State | undefined): Readonly<Record<string, string>> {
  const outcomes = ({ StringEquals, Or = [] }: Choice): readonly string[] =>
    StringEquals === undefined ? Or.flatMap(outcomes) : [StringEquals]
  return Object.fromEntries(
    (state?.Choices ?? []).flatMap((choice) => outcomes(choice).map((outcome) => [outcome, choice.Next])),
  )
}
