import type { Cloud } from './a-cloud.ts'

const json = (target: string, body: unknown = {}, version = '1.1') =>
  [
    'POST',
    '/',
    JSON.stringify(body),
    { 'content-type': `application/x-amz-json-${version}`, 'x-amz-target': target },
  ] as const
const query = (action: string, version: string) =>
  ['POST', '/', `Action=${action}&Version=${version}`, { 'content-type': 'application/x-www-form-urlencoded' }] as const

/** Every kind of thing that a dialogue's stack makes, and how all of a kind are listed. */
const LISTS: {
  readonly [kind: string]: readonly [
    service: string,
    ...request: Parameters<Cloud['ask']> extends [string, ...infer R] ? R : never,
  ]
} = {
  stacks: [
    'cloudformation',
    ...query(
      'ListStacks&StackStatusFilter.member.1=CREATE_COMPLETE&StackStatusFilter.member.2=UPDATE_COMPLETE',
      '2010-05-15',
    ),
  ],
  functions: ['lambda', 'GET', '/2015-03-31/functions'],
  layers: ['lambda', 'GET', '/2018-10-31/layers'],
  tables: ['dynamodb', ...json('DynamoDB_20120810.ListTables', {}, '1.0')],
  machines: ['states', ...json('AWSStepFunctions.ListStateMachines', {}, '1.0')],
  aliases: ['kms', ...json('TrentService.ListAliases')],
  logs: ['logs', ...json('Logs_20140328.DescribeLogGroups')],
  alarms: ['monitoring', ...query('DescribeAlarms', '2010-08-01')],
  dashboards: ['monitoring', ...query('ListDashboards', '2010-08-01')],
  topics: ['sns', ...query('ListTopics', '2010-03-31')],
  subscriptions: ['sns', ...query('ListSubscriptions', '2010-03-31')],
  roles: ['iam', ...query('ListRoles', '2010-05-08')],
  schedules: ['scheduler', 'GET', '/schedules'],
  gateways: ['apigateway', 'GET', '/v2/apis'],
  vpcs: ['ec2', ...query('DescribeVpcs', '2016-11-15')],
  endpoints: ['ec2', ...query('DescribeVpcEndpoints', '2016-11-15')],
  groups: ['ec2', ...query('DescribeSecurityGroups', '2016-11-15')],
  budgets: ['budgets', ...json('AWSBudgetServiceGateway.DescribeBudgets', { AccountId: '000000000000' })],
}

/** What there is in a cloud of each kind, in the service's own words. */
export async function remainingResources({ ask }: Cloud): Promise<Readonly<Record<string, string>>> {
  const answers = Object.entries(LISTS).map(
    async ([kind, [service, ...request]]) => [kind, await ask(service, ...request)] as const,
  )
  return Object.fromEntries(await Promise.all(answers))
}
