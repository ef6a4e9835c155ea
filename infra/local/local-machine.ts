import * as z from 'zod'
import { stateMachineArn } from './addresses.ts'
import { type Addresses, onlyResource, resolved, type Template } from './template.ts'

/** A state machine as the template defines it. */
export type LocalMachine = { readonly arn: string; readonly definition: unknown }

/** The template's state machine, with its definition from the string that is deployed. */
export function localMachine(template: Template, addresses: Addresses): LocalMachine {
  const [, { Properties }] = onlyResource(template, 'AWS::StepFunctions::StateMachine')
  const { StateMachineName, DefinitionString } = Machine.parse(resolved(Properties, addresses))
  return { arn: stateMachineArn(StateMachineName), definition: JSON.parse(DefinitionString) }
}

const Machine = z.object({ StateMachineName: z.string(), DefinitionString: z.string() })
