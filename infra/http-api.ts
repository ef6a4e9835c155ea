import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  HttpApi as Gateway,
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

/** Where participants come in: every page and every route is one function behind one gateway. */
export class HttpApi extends Construct {
  /** Where people reach the dialogue, without a slash at its end. */
  readonly origin: string
  readonly gateway: Gateway

  constructor(scope: Construct, id: string, { table, round, layer, origin }: HttpApiProps) {
    super(scope, id)
    this.gateway = new Gateway(this, 'Gateway', { createDefaultStage: false })
    this.origin = origin?.replace(/\/+$/, '') ?? this.gateway.apiEndpoint

    const api = new ParleyFunction(this, 'Function', {
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
    table.allow(api, 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem')
    round.allowStarting(api)
    round.allowWaking(api)

    const route = new HttpRoute(this, 'Route', {
      httpApi: this.gateway,
      routeKey: HttpRouteKey.DEFAULT,
      integration: new HttpLambdaIntegration('Integration', api),
    })
    Validations.of(route).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'Who may do what is decided in the function: invitations and sessions are kept in the table.',
    })
    new HttpStage(this, 'Stage', {
      httpApi: this.gateway,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: { destination: new LogGroupLogDestination(logOf(this)), format: WHAT_HAPPENED },
    })
  }
}

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
