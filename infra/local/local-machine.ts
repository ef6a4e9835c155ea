import * as z from 'zod'
import { stateMachineArn } from './addresses.ts'
import { type Addresses, resolved, resourcesOf, type Template } from './template.ts'

/** A state machine as the template defines it. */
export type LocalMachine = { readonly arn: string; readonly definition: unknown }

/** The end of a machine's name, by what one execution of it is of. */
const NAMED = { round: '-round', consultation: '-sides' } as const
export type MachineOf = keyof typeof NAMED

/** A state machine of the template, with its definition from the string that is deployed. */
export function localMachine(template: Template, addresses: Addresses, of: MachineOf = 'round'): LocalMachine {
  const machines = resourcesOf(template, 'AWS::StepFunctions::StateMachine').map(([, { Properties }]) =>
    Machine.parse(resolved(Properties, addresses)),
  )
  const found = machines.find(({ StateMachineName }) => StateMachineName.endsWith(NAMED[of]))
  if (found === undefined) throw new TypeError(`the template has no state machine of a ${of}`)
  return { arn: stateMachineArn(found.StateMachineName), definition: JSON.parse(found.DefinitionString) }
}

const Machine = z.object({ StateMachineName: z.string(), DefinitionString: z.string() })
