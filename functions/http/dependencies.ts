import type { MiddlewareHandler } from 'hono'
import * as environment from '../environment/environment.ts'
import type { StartFunction } from '../platform/start-function.ts'
import type { ConsultationMachine, Workflow } from '../platform/step-functions.ts'
import type { Table } from '../store/table.ts'

/** What a handler works with, besides the request. */
export type Dependencies = {
  readonly table: Table
  readonly workflow: Workflow
  readonly consultations: ConsultationMachine
  /** Starts the function that asks a language model, if one is deployed. */
  readonly drafting: StartFunction | undefined
  /** When the handler was called. */
  readonly now: Date
}

/** With getters, because not every function is deployed with every environment variable. */
export function dependenciesNow(): Dependencies {
  return {
    get table() {
      return environment.table()
    },
    get workflow() {
      return environment.workflow()
    },
    get consultations() {
      return environment.consultationMachine()
    },
    get drafting() {
      return environment.drafting()
    },
    now: new Date(),
  }
}

/** A request whose handler finds its dependencies in the context. */
export type Provided = { Variables: { dependencies: Dependencies } }

/** Gives the handlers of pages what `serve` gives those of the API. */
export const provideDependencies: MiddlewareHandler<Provided> = async function provideDependencies(context, next) {
  context.set('dependencies', dependenciesNow())
  await next()
}
