import * as z from 'zod'
import { stateMachineArn } from './addresses.ts'
import { type Addresses, resolved, resourcesOf, type Template } from './template.ts'

/** A state machine as the template defines it. */
export type LocalMachine = { readonly arn: string; readonly definition: unknown }

/** What one execution of a machine is of: the end of the machine's name. */
export type MachineOf = 'round' | 'consultation'

/** A state machine of the template, with its definition from the string that is deployed. */
export function localMachine(template: Template, addresses: Addresses, of: MachineOf = 'round'): LocalMachine {
  const machines = resourcesOf(template, 'AWS::StepFunctions::StateMachine').map(([, { Properties }]) =>
    Machine.parse(resolved(Properties, addresses)),
  )
  const found = machines.find(({ StateMachineName }) => StateMachineName.endsWith(`-${of}`))
  if (found === undefined) throw new TypeError(`the template has no state machine of a ${of}`)
  return { arn: stateMachineArn(found.StateMachineName), definition: JSON.parse(found.DefinitionString) }
}

const Machine = z.object({ StateMachineName: z.string(), DefinitionString: z.string() })
