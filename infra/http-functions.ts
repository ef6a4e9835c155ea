import { Duration } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { ENVIRONMENT } from '../shared/environment-names.ts'
import { allowMail } from './allow-mail.ts'
import { fontsBeside } from './bundling.ts'
import type { ConsultationMachine } from './consultation-machine.ts'
import type { DialogueLayer } from './dialogue-layer.ts'
import type { DialogueTable } from './dialogue-table.ts'
import type { DraftingFunction } from './drafting-function.ts'
import { keptCaucusScript } from './kept-caucus-script.ts'
import { keptWitnessScript } from './kept-witness-script.ts'
import { ParleyFunction, type ParleyFunctionProps } from './parley-function.ts'
import type { RoundMachine } from './round-machine.ts'
import { keptVerifier } from './verifier-page.ts'

export type HttpFunctionsProps = {
  readonly table: DialogueTable
  readonly round: RoundMachine
  readonly consultations: ConsultationMachine
  readonly layer: DialogueLayer
  /** What asks a language model, if the dialogue's file names one. */
  readonly drafting: DraftingFunction | undefined
  /** The sender of mail. Where it is set, the roster's form has a field for a mail address, and pages send invitations. */
  readonly remindersFrom: string | undefined
  /** The dialogue's public origin, without a slash at its end. */
  readonly origin: string
}

/** One second below the gateway's own timeout of 30 seconds. */
const LONGEST_ANSWER = Duration.seconds(29)

/** A request takes about a tenth of a second: 50 at once are 500 a second, a thousand people in the last seconds. */
const REQUESTS_AT_ONCE = 50

/** The functions that answer over HTTP, by what they answer with. */
export type HttpFunctions = Readonly<Record<'pages' | 'api' | 'documents', ParleyFunction>>

/** Makes the functions that answer over HTTP. */
export function httpFunctions(scope: Construct, props: HttpFunctionsProps): HttpFunctions {
  return { pages: pagesOf(scope, props), api: apiOf(scope, props), documents: documentsOf(scope, props) }
}

function pagesOf(scope: Construct, props: HttpFunctionsProps): ParleyFunction {
  const pages = actsFor(scope, props, 'Pages', {
    entry: 'functions/web/web-handler.ts',
    description: 'Pages, for people',
    mostKilobytes: 1_250,
    beside: [keptVerifier(), keptWitnessScript(), keptCaucusScript()],
  })
  if (props.remindersFrom !== undefined) allowMail(pages, props.remindersFrom)
  return pages
}

function apiOf(scope: Construct, props: HttpFunctionsProps): ParleyFunction {
  return actsFor(scope, props, 'Function', {
    entry: 'functions/api/api-handler.ts',
    description: 'JSON, for programs',
    mostKilobytes: 880,
  })
}

/** A function of the pages or of the API. Both take the same actions, so both have the same grants. */
function actsFor(
  scope: Construct,
  { table, round, consultations, layer, drafting, origin, remindersFrom }: HttpFunctionsProps,
  id: string,
  what: Pick<ParleyFunctionProps, 'entry' | 'description' | 'mostKilobytes' | 'beside'>,
): ParleyFunction {
  const acting = new ParleyFunction(scope, id, {
    ...what,
    memorySize: 1_769,
    timeout: LONGEST_ANSWER,
    atOnce: REQUESTS_AT_ONCE,
    layers: [layer],
    environment: {
      [ENVIRONMENT.table]: table.tableName,
      [ENVIRONMENT.stateMachine]: round.arn,
      [ENVIRONMENT.consultationMachine]: consultations.arn,
      [ENVIRONMENT.dialogue]: layer.file,
      [ENVIRONMENT.origin]: origin,
      ...(drafting !== undefined && { [ENVIRONMENT.draftingFunction]: drafting.function.functionName }),
      ...(remindersFrom !== undefined && { [ENVIRONMENT.remindersFrom]: remindersFrom }),
    },
  })
  table.allowEverywhere(acting, 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem')
  round.allowStarting(acting)
  round.allowWaking(acting)
  consultations.allowStarting(acting)
  consultations.allowWaking(acting)
  drafting?.allowStarting(acting)
  return acting
}

function documentsOf(scope: Construct, { table, layer, origin }: HttpFunctionsProps): ParleyFunction {
  const documents = new ParleyFunction(scope, 'Documents', {
    entry: 'functions/documents/documents-handler.ts',
    description: 'The instrument of a round as files, and what describes the API',
    mostKilobytes: 1_220,
    beside: fontsBeside(),
    memorySize: 1_769,
    timeout: LONGEST_ANSWER,
    atOnce: 10,
    layers: [layer],
    environment: {
      [ENVIRONMENT.table]: table.tableName,
      [ENVIRONMENT.dialogue]: layer.file,
      [ENVIRONMENT.origin]: origin,
    },
  })
  table.allow(documents, 'GetItem', 'Query')
  return documents
}
