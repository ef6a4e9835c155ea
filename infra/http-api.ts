import { CfnOutput, Validations } from 'aws-cdk-lib'
import {
  ApiMapping,
  type CfnRoute,
  type CfnStage,
  DomainName,
  HttpApi as Gateway,
  HttpRoute,
  type HttpRouteKey,
  HttpStage,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import { Construct } from 'constructs'
import type { Operations } from '../shared/operations.ts'
import { accessLogOf } from './access-log.ts'
import { type GatewayRoute, ROUTES, ROUTES_WITHOUT_SESSION } from './gateway-routes.ts'
import { type HttpFunctionsProps, httpFunctions } from './http-functions.ts'
import type { ParleyFunction } from './parley-function.ts'

export type HttpApiProps = Omit<HttpFunctionsProps, 'origin'> & {
  /** The dialogue's own domain, with its certificate. */
  readonly domain: Operations['domain']
  /** The dialogue's public origin, when it is not the gateway's own address. */
  readonly origin: string | undefined
}

/**
 * How many invitations and codes are redeemed, calendars fetched, or public records read in a second, over all callers. A secret cannot be guessed, so
 * the limit is only against load. It is high enough for a whole conference that signs in at the same time, and for the
 * calendars of 70,000 people that look once an hour.
 */
const WITHOUT_SESSION = { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 100 }

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

    const functions = httpFunctions(this, { ...props, origin: this.origin })
    this.functions = [functions.pages, functions.api, functions.documents]
    const route = ({ id: name, to, key }: GatewayRoute) => this.#route(name, functions[to], key)
    for (const one of ROUTES) route(one)
    const withoutSession = ROUTES_WITHOUT_SESSION.map(route)
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.gateway,
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: accessLogOf(this),
    })
    this.#throttle(stage, withoutSession)
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
