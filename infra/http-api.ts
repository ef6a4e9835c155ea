import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  HttpApi as Gateway,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { ENVIRONMENT } from '../shared/environment.ts'
import type { DialogueLayer } from './dialogue-layer.ts'
import type { DialogueTable } from './dialogue-table.ts'
import { ParleyFunction } from './parley-function.ts'
import type { RoundMachine } from './round-machine.ts'

export type HttpApiProps = {
  readonly table: DialogueTable
  readonly round: RoundMachine
  readonly layer: DialogueLayer
  /** Where people reach the dialogue, when not at the gateway's own address. */
  readonly origin: string | undefined
}

/** The gateway gives up after 30 seconds. */
const LONGEST_ANSWER = Duration.seconds(29)

/** Where participants come in: one gateway, with one function for every page and route but the instrument. */
export class HttpApi extends Construct {
  /** Where people reach the dialogue, without a slash at its end. */
  readonly origin: string
  readonly gateway: Gateway

  constructor(scope: Construct, id: string, props: HttpApiProps) {
    super(scope, id)
    this.gateway = new Gateway(this, 'Gateway', { createDefaultStage: false })
    this.origin = props.origin?.replace(/\/+$/, '') ?? this.gateway.apiEndpoint

    const [everything, documents] = [this.#everything(props), this.#documents(props)]
    this.#route('Everything', everything, HttpRouteKey.DEFAULT)
    for (const file of INSTRUMENT) {
      this.#route(file, documents, HttpRouteKey.with(`/api/rounds/{round}/${file}`, HttpMethod.GET))
    }
    new HttpStage(this, 'Stage', {
      httpApi: this.gateway,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: { destination: new LogGroupLogDestination(logOf(this)), format: WHAT_HAPPENED },
    })
  }

  #everything({ table, round, layer }: HttpApiProps): ParleyFunction {
    const everything = new ParleyFunction(this, 'Function', {
      entry: 'functions/api/lambda.ts',
      description: 'Parley over HTTP: pages for people, JSON for programs',
      memorySize: 1_769,
      timeout: LONGEST_ANSWER,
      layers: [layer],
      environment: {
        [ENVIRONMENT.table]: table.tableName,
        [ENVIRONMENT.stateMachine]: round.arn,
        [ENVIRONMENT.dialogue]: layer.file,
        [ENVIRONMENT.origin]: this.origin,
      },
    })
    table.allow(everything, 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem')
    round.allowStarting(everything)
    round.allowWaking(everything)
    return everything
  }

  #documents({ table }: HttpApiProps): ParleyFunction {
    const documents = new ParleyFunction(this, 'Documents', {
      entry: 'functions/documents/lambda.ts',
      description: 'The instrument of a round, as files',
      memorySize: 1_769,
      timeout: LONGEST_ANSWER,
      environment: { [ENVIRONMENT.table]: table.tableName },
    })
    table.allow(documents, 'GetItem', 'Query')
    return documents
  }

  #route(id: string, handler: ParleyFunction, routeKey: HttpRouteKey): void {
    const integration = new HttpLambdaIntegration(`${id}Integration`, handler)
    const route = new HttpRoute(this, id, { httpApi: this.gateway, routeKey, integration })
    Validations.of(route).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'Who may do what is decided in the function: invitations and sessions are kept in the table.',
    })
  }
}

/** What a round's instrument is asked for as; a gateway's path has no variable for a part of a name. */
const INSTRUMENT = ['instrument', ...['md', 'html', 'docx', 'json'].map((form) => `instrument.${form}`)]

function logOf(scope: Construct): LogGroup {
  return new LogGroup(scope, 'AccessLog', {
    retention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.DESTROY,
  })
}

/** Neither who asked nor for what: an address tells who takes part, and the path of an invitation is its secret. */
const WHAT_HAPPENED = AccessLogFormat.custom(
  JSON.stringify({
    request: '$context.requestId',
    at: '$context.requestTime',
    method: '$context.httpMethod',
    status: '$context.status',
    milliseconds: '$context.responseLatency',
    error: '$context.integrationErrorMessage',
  }),
)
