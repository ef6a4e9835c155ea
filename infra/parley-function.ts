import { ArnFormat, Duration, RemovalPolicy, type Size, Stack } from 'aws-cdk-lib'
import { Grant, type IGrantable, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import {
  Architecture,
  type CfnFunction,
  type ILayerVersion,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { bundledCode } from './bundled-code.ts'
import { ENTRY } from './in-the-template.ts'
import { allowTraces } from './wildcard-permissions.ts'

export type ParleyFunctionProps = {
  /** The file whose `handler` it runs, from the root of the repository. */
  readonly entry: string
  readonly description: string
  readonly environment: Readonly<Record<string, string>>
  readonly timeout?: Duration
  /** In megabytes. The share of a processor grows with it: one whole processor at 1,769. */
  readonly memorySize?: number
  /** The room for temporary files; 512 megabytes by default. */
  readonly ephemeralStorageSize?: Size
  readonly layers?: ILayerVersion[]
  /** The function's reserved concurrency: the most that run at once, which no other function can use up. */
  readonly atOnce: number
  /** The largest size of its minified bundle, in kilobytes: every cold start reads all of it. */
  readonly mostKilobytes?: number
  /** Whether its bundle has the SDK's support for event streams. */
  readonly loadsEventStreams?: boolean
  /** How often Lambda starts it again after a failure, and how long it tries to, where nobody waits for it. */
  readonly retryAttempts?: number
  readonly maxEventAge?: Duration
  /** Files that are put beside the bundle. */
  readonly beside?: readonly string[]
}

/** Room for zod, the client of DynamoDB and little more. */
const MOST_KILOBYTES = 420

/** A Lambda function with the settings that all of Parley's functions share. */
export class ParleyFunction extends LambdaFunction {
  constructor(
    scope: Construct,
    id: string,
    {
      entry,
      environment,
      timeout = Duration.seconds(30),
      memorySize = 512,
      mostKilobytes = MOST_KILOBYTES,
      atOnce,
      loadsEventStreams = false,
      beside = [],
      ...props
    }: ParleyFunctionProps,
  ) {
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    super(scope, id, {
      ...props,
      handler: 'index.handler',
      code: bundledCode({ entry, mostKilobytes, loadsEventStreams, beside }),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout,
      memorySize,
      ...(reservesConcurrency(scope) && { reservedConcurrentExecutions: atOnce }),
      environment: { ...environment, NODE_OPTIONS: '--enable-source-maps' },
      role: roleOf(scope, id, logGroup),
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      systemLogLevelV2: SystemLogLevel.WARN,
      tracing: Tracing.ACTIVE,
    })
    ;(this.node.defaultChild as CfnFunction).addMetadata(ENTRY, entry)
  }

  /** Grants starting it. */
  allowStarting(grantee: IGrantable): void {
    Grant.addToPrincipal({ grantee, actions: ['lambda:InvokeFunction'], resourceArns: [this.functionArn] })
  }
}

/** How the ARN of everybody begins who acts with the role of a function. */
export function sessionsOf(one: ParleyFunction): string {
  if (one.role === undefined) throw new RangeError('a function has a role')
  const session = { service: 'sts', region: '', resource: 'assumed-role', resourceName: `${one.role.roleName}/` }
  return Stack.of(one).formatArn({ ...session, arnFormat: ArnFormat.SLASH_RESOURCE_NAME })
}

/** The context key for reserved concurrency. A new account may have too little to reserve any. */
export const RESERVE_CONCURRENCY = 'parley:reserve-concurrency'

function reservesConcurrency(scope: Construct): boolean {
  return scope.node.tryGetContext(RESERVE_CONCURRENCY) !== false
}

/** A role that may write the function's own log and traces, and nothing else until it is granted. */
function roleOf(scope: Construct, id: string, logGroup: LogGroup): Role {
  const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
  logGroup.grantWrite(role)
  allowTraces(role)
  return role
}
