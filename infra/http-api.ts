import { CfnOutput, Duration, Validations } from 'aws-cdk-lib'
import {
  ApiMapping,
  type CfnRoute,
  type CfnStage,
  DomainName,
  HttpApi as Gateway,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import { Construct } from 'constructs'
import { ENVIRONMENT } from '../shared/environment-names.ts'
import type { Operations } from '../shared/operations.ts'
import { accessLogOf } from './access-log.ts'
import { allowMail } from './allow-mail.ts'
import { fontsBeside } from './bundling.ts'
import type { ConsultationMachine } from './consultation-machine.ts'
import type { DialogueLayer } from './dialogue-layer.ts'
import type { DialogueTable } from './dialogue-table.ts'
import { DOCUMENT_FILES } from './document-files.ts'
import type { DraftingFunction } from './drafting-function.ts'
import { ParleyFunction, type ParleyFunctionProps } from './parley-function.ts'
import type { RoundMachine } from './round-machine.ts'
import { keptVerifier } from './verifier-page.ts'

export type HttpApiProps = {
  readonly table: DialogueTable
  readonly round: RoundMachine
  readonly consultations: ConsultationMachine
  readonly layer: DialogueLayer
  /** What asks a language model, if the dialogue's file names one. */
  readonly drafting: DraftingFunction | undefined
  /** The dialogue's own domain, with its certificate. */
  readonly domain: Operations['domain']
  /** The sender of mail. Where it is set, the roster's form has a field for a mail address, and pages send invitations. */
  readonly remindersFrom: string | undefined
  /** The dialogue's public origin, when it is not the gateway's own address. */
  readonly origin: string | undefined
}

/**
 * How many invitations and codes are redeemed, calendars fetched, or public records read in a second, over all callers. A secret cannot be guessed, so
 * the limit is only against load. It is high enough for a whole conference that signs in at the same time, and for the
 * calendars of 70,000 people that look once an hour.
 */
const WITHOUT_SESSION = { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 100 }

/** One second below the gateway's own timeout of 30 seconds. */
const LONGEST_ANSWER = Duration.seconds(29)

/** A request takes about a tenth of a second: 50 at once are 500 a second, a thousand people in the last seconds. */
const REQUESTS_AT_ONCE = 50
/** Requests a second. A request beyond it gets 429, costs nothing, and may be sent again. */
const THROTTLE = { rateLimit: 500, burstLimit: 1_000 }

/** The HTTP API: one gateway, with a function each for pages, the API and documents. */
export class HttpApi extends Construct {
  /** The dialogue's public origin, without a slash at its end. */
  readonly origin: string
  readonly gateway: Gateway
  readonly functions: readonly ParleyFunction[]

  constructor(scope: Construct, id: string, props: HttpApiProps) {
    super(scope, id)
    this.gateway = new Gateway(this, 'Gateway', {
      createDefaultStage: false,
      // With its own domain the gateway's default address is off: cookies and links belong to one origin only.
      disableExecuteApiEndpoint: props.domain !== undefined,
    })
    this.origin = props.origin?.replace(/\/+$/, '') ?? this.#originOf(props.domain)

    const [pages, api, documents] = [this.#pages(props), this.#api(props), this.#documents(props)]
    this.functions = [pages, api, documents]
    this.#route('ToPages', pages, HttpRouteKey.DEFAULT)
    this.#route('ToApi', api, HttpRouteKey.with('/api/{proxy+}', HttpMethod.ANY))
    const withoutSession = [
      this.#route('Redeem', api, HttpRouteKey.with('/api/session', HttpMethod.POST)),
      this.#route('RedeemOnPage', pages, HttpRouteKey.with('/invitation', HttpMethod.POST)),
      this.#route('LookAtInvitation', pages, HttpRouteKey.with('/invitation/look', HttpMethod.POST)),
      this.#route('SignScreenIn', pages, HttpRouteKey.with('/screen', HttpMethod.POST)),
      this.#route('SignDeviceIn', api, HttpRouteKey.with('/api/session/device', HttpMethod.POST)),
      this.#route('SignDeviceInOnPage', pages, HttpRouteKey.with('/device', HttpMethod.POST)),
    ]
    const open = [
      this.#route('PublicPage', pages, HttpRouteKey.with('/public', HttpMethod.ANY)),
      this.#route('PublicRounds', documents, HttpRouteKey.with('/api/public', HttpMethod.ANY)),
      this.#route('PublicRecord', documents, HttpRouteKey.with('/api/public/{proxy+}', HttpMethod.ANY)),
    ]
    const feed = this.#route('Calendar', documents, HttpRouteKey.with(CALENDAR, HttpMethod.ANY))
    // With every method, so that the function that has a path answers HEAD, OPTIONS and 405 for it.
    for (const file of DOCUMENT_FILES) this.#route(file, documents, HttpRouteKey.with(`/api/${file}`, HttpMethod.ANY))
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.gateway,
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: accessLogOf(this),
    })
    this.#throttle(stage, [...withoutSession, feed, ...open])
    if (props.domain !== undefined) this.#domain(props.domain, stage)
    new CfnOutput(this, 'Id', { key: 'Gateway', value: this.gateway.apiId, description: 'What answers at the origin' })
  }

  #originOf(domain: HttpApiProps['domain']): string {
    return domain === undefined ? this.gateway.apiEndpoint : `https://${domain.name}`
  }

  #domain({ name, certificate }: NonNullable<HttpApiProps['domain']>, stage: HttpStage): void {
    const domainName = new DomainName(this, 'Domain', {
      domainName: name,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificate),
      securityPolicy: SecurityPolicy.TLS_1_2,
    })
    new ApiMapping(this, 'Mapping', { api: this.gateway, domainName, stage })
    new CfnOutput(this, 'Target', {
      key: 'DomainTarget',
      value: domainName.regionalDomainName,
      description: `Where the CNAME record of ${name} points`,
    })
  }

  /** A throttling setting names its route, so the stage depends on the route. */
  #throttle(stage: HttpStage, routes: readonly HttpRoute[]): void {
    const settings = routes.map((route) => [(route.node.defaultChild as CfnRoute).routeKey, WITHOUT_SESSION] as const)
    const bare = stage.node.defaultChild as CfnStage
    bare.routeSettings = Object.fromEntries(settings)
    bare.node.addDependency(...routes)
  }

  #pages(props: HttpApiProps): ParleyFunction {
    const pages = this.#actsFor(props, 'Pages', {
      entry: 'functions/web/web-handler.ts',
      description: 'Pages, for people',
      mostKilobytes: 1_500,
      beside: [keptVerifier()],
    })
    if (props.remindersFrom !== undefined) allowMail(pages, props.remindersFrom)
    return pages
  }

  #api(props: HttpApiProps): ParleyFunction {
    return this.#actsFor(props, 'Function', {
      entry: 'functions/api/api-handler.ts',
      description: 'JSON, for programs',
      mostKilobytes: 850,
    })
  }

  /** A function of the pages or of the API. Both take the same actions, so both have the same grants. */
  #actsFor(
    { table, round, consultations, layer, drafting, remindersFrom }: HttpApiProps,
    id: string,
    what: Pick<ParleyFunctionProps, 'entry' | 'description' | 'mostKilobytes' | 'beside'>,
  ): ParleyFunction {
    const acting = new ParleyFunction(this, id, {
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
        [ENVIRONMENT.origin]: this.origin,
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

  #documents({ table, layer }: HttpApiProps): ParleyFunction {
    const documents = new ParleyFunction(this, 'Documents', {
      entry: 'functions/documents/documents-handler.ts',
      description: 'The instrument of a round as files, and what describes the API',
      mostKilobytes: 1_840,
      beside: fontsBeside(),
      memorySize: 1_769,
      timeout: LONGEST_ANSWER,
      atOnce: 10,
      layers: [layer],
      environment: {
        [ENVIRONMENT.table]: table.tableName,
        [ENVIRONMENT.dialogue]: layer.file,
        [ENVIRONMENT.origin]: this.origin,
      },
    })
    table.allow(documents, 'GetItem', 'Query')
    return documents
  }

  #route(id: string, handler: ParleyFunction, routeKey: HttpRouteKey): HttpRoute {
    const integration = new HttpLambdaIntegration(`${id}Integration`, handler)
    const route = new HttpRoute(this, id, { httpApi: this.gateway, routeKey, integration })
    Validations.of(route).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'Who may do what is decided in the function: invitations and sessions are kept in the table.',
    })
    return route
  }
}

/** The deadlines of a person, for calendar programs. */
const CALENDAR = '/api/calendar/{secret}/deadlines.ics'
