import { Stack, Validations } from 'aws-cdk-lib'
import { Effect, type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { CfnFunction, IFunction, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import type { DialogueTable } from './dialogue-table.ts'

/**
 * Every permission with a wildcard resource, and why it cannot name a single one. Synthesis fails on a wildcard that
 * is not in this list.
 */
export const WILDCARD_REASONS = {
  traces: {
    actions: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords', 'xray:GetSamplingRules', 'xray:GetSamplingTargets'],
    reason: 'Traces belong to no resource: X-Ray takes these actions on everything only.',
  },
  logDelivery: {
    actions: [
      'logs:CreateLogDelivery',
      'logs:DeleteLogDelivery',
      'logs:DescribeLogGroups',
      'logs:DescribeResourcePolicies',
      'logs:GetLogDelivery',
      'logs:ListLogDeliveries',
      'logs:PutResourcePolicy',
      'logs:UpdateLogDelivery',
    ],
    reason: 'Step Functions sets up the delivery of its log itself, and deliveries belong to no log group.',
  },
  interfaces: {
    actions: ['ec2:DescribeNetworkInterfaces', 'ec2:DescribeSubnets'],
    reason: 'EC2 takes these actions on everything only. Code of the function is denied them.',
  },
} as const

/** Permissions on a name that ends in a wildcard, and why the name cannot be complete. */
const OF_ONE_NAME = {
  versions: 'The versions of this one function, which a state or a schedule runs.',
  executions: 'Executions of this one machine: their names are made as rounds start.',
  exports: 'DynamoDB gives each export of this one table a name as it begins.',
  copies: 'DynamoDB gives the files of an export their names, below this one prefix.',
  interfaces: 'EC2 gives interfaces their names as Lambda makes them. Code of the function is denied this.',
} as const

/** What Lambda does with the interfaces that it makes. */
const WITH_AN_INTERFACE = [
  'ec2:DeleteNetworkInterface',
  'ec2:AssignPrivateIpAddresses',
  'ec2:UnassignPrivateIpAddresses',
] as const

/** Grants a function's role the writing of traces. */
export function allowTraces(role: IRole): void {
  role.addToPrincipalPolicy(
    new PolicyStatement({
      effect: Effect.ALLOW,
      actions: WILDCARD_REASONS.traces.actions.slice(0, 2),
      resources: ['*'],
    }),
  )
  acknowledge(role, 'Resource::*', WILDCARD_REASONS.traces.reason)
}

/**
 * Lets Lambda make the network interfaces through which a function is in some subnets, with the function's role, and denies it to the
 * function's own code.
 *
 * Source: AWS Lambda Developer Guide, Giving Lambda functions access to resources in an Amazon VPC.
 */
export function allowInterfaces(
  one: LambdaFunction,
  { subnetIds, securityGroupId }: { readonly subnetIds: readonly string[]; readonly securityGroupId: string },
): void {
  const arnOf = (resource: string, resourceName: string) =>
    Stack.of(one).formatArn({ service: 'ec2', resource, resourceName })
  const interfaces = arnOf('network-interface', '*')
  const where = [...subnetIds.map((id) => arnOf('subnet', id)), arnOf('security-group', securityGroupId)]
  const [making, found] = [['ec2:CreateNetworkInterface'], [...WILDCARD_REASONS.interfaces.actions]]
  one.addToRolePolicy(new PolicyStatement({ actions: making, resources: [interfaces, ...where] }))
  one.addToRolePolicy(new PolicyStatement({ actions: [...WITH_AN_INTERFACE], resources: [interfaces] }))
  one.addToRolePolicy(new PolicyStatement({ actions: found, resources: ['*'] }))
  one.addToRolePolicy(
    new PolicyStatement({
      effect: Effect.DENY,
      actions: [...making, ...WITH_AN_INTERFACE, ...found],
      resources: ['*'],
      // Only a request that the function's code makes has it.
      conditions: { Null: { 'lambda:SourceFunctionArn': 'false' } },
    }),
  )
  if (one.role === undefined) throw new RangeError('a function has a role')
  const named = 'arn:<AWS::Partition>:ec2:<AWS::Region>:<AWS::AccountId>:network-interface/*'
  acknowledge(one.role, `Resource::${named}`, OF_ONE_NAME.interfaces)
  acknowledge(one.role, 'Resource::*', `${WILDCARD_REASONS.traces.reason} ${WILDCARD_REASONS.interfaces.reason}`)
}

/** Records the reason for the wildcard permissions that CDK gives the state machine's role. */
export function acknowledgeMachine(role: IRole): void {
  acknowledge(role, 'Resource::*', `${WILDCARD_REASONS.logDelivery.reason} ${WILDCARD_REASONS.traces.reason}`)
}

/** Records the reason why a role may invoke any version of a function. */
export function acknowledgeVersions(role: IRole, run: IFunction): void {
  const logicalId = Stack.of(run).getLogicalId(run.node.defaultChild as CfnFunction)
  acknowledge(role, `Resource::<${logicalId}.Arn>:*`, OF_ONE_NAME.versions)
}

/** Records the reasons why a function may look at any export of the table, and write any file below a prefix of a bucket. */
export function acknowledgeExports(one: LambdaFunction, { named }: DialogueTable, files: string): void {
  if (one.role === undefined) throw new RangeError('a function has a role')
  const exports = `arn:<AWS::Partition>:dynamodb:<AWS::Region>:<AWS::AccountId>:table/${named}/export/*`
  acknowledge(one.role, `Resource::${exports}`, OF_ONE_NAME.exports)
  acknowledge(one.role, `Resource::arn:<AWS::Partition>:s3:::${files}`, OF_ONE_NAME.copies)
}

/** Records the reason why a role may read any execution of a machine. */
export function acknowledgeExecutions(role: IRole, machine: string): void {
  const executions = `arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:${machine}:*`
  acknowledge(role, `Resource::${executions}`, OF_ONE_NAME.executions)
}

function acknowledge(role: IRole, finding: string, reason: string): void {
  Validations.of(role).acknowledge({ id: `AwsSolutions-IAM5[${finding}]`, reason })
}
