import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CloudFormationClient, CreateStackCommand, waitUntilStackCreateComplete } from '@aws-sdk/client-cloudformation'
import type { Cloud, Credentials } from './a-cloud.ts'
import { ROOT } from './ministack.ts'

const STACK = 'rights'
const POLICIES = ['Operate', 'Deploy', 'Drill', 'Destroy'] as const

/** People who have one of the policies of `infra/pipeline/rights.yaml` each, and no other right in this account. */
export type WithRights = Readonly<Record<(typeof POLICIES)[number], Credentials>>

/** Deploys the policies as they stand there, for one dialogue, and makes a user for each. */
export async function withRights({ config, ask }: Cloud, dialogue: string): Promise<WithRights> {
  const client = new CloudFormationClient(config)
  const TemplateBody = readFileSync(join(ROOT, 'infra/pipeline/rights.yaml'), 'utf8')
  const Parameters = [{ ParameterKey: 'Dialogue', ParameterValue: dialogue }]
  await client.send(
    new CreateStackCommand({ StackName: STACK, TemplateBody, Parameters, Capabilities: ['CAPABILITY_IAM'] }),
  )
  await waitUntilStackCreateComplete({ client, maxWaitTime: 60, minDelay: 1 }, { StackName: STACK })
  const iam = (action: string, parameters: Readonly<Record<string, string>> = {}) =>
    ask('iam', 'POST', '/', String(new URLSearchParams({ Action: action, Version: '2010-05-08', ...parameters })), {
      'content-type': 'application/x-www-form-urlencoded',
    })
  const policies = (await iam('ListPolicies', { Scope: 'Local' })).match(/arn:aws:iam::\d+:policy\/[^<]+/g) ?? []
  const users = POLICIES.map(async (policy): Promise<[string, Credentials]> => {
    const UserName = `who-may-${policy.toLowerCase()}`
    const PolicyArn = policies.find((arn) => arn.includes(`${STACK}-${policy}`)) ?? `no policy ${policy}: ${policies}`
    await iam('CreateUser', { UserName })
    await iam('AttachUserPolicy', { UserName, PolicyArn })
    const created = await iam('CreateAccessKey', { UserName })
    const told = (name: string) => new RegExp(`<${name}>([^<]+)<`).exec(created)?.[1] ?? ''
    return [policy, { accessKeyId: told('AccessKeyId'), secretAccessKey: told('SecretAccessKey') }]
  })
  return Object.fromEntries(await Promise.all(users)) as WithRights
}
