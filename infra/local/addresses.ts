import type { Addresses, Template } from './template.ts'

/** The account and region of a local stack. */
export const ACCOUNT = '000000000000'
export const REGION = 'eu-north-1'

/** Resolves references as CloudFormation does after a deployment. The gateway's address is `origin`. */
export function addressesIn(template: Template, origin: string): Addresses {
  return (logicalId, attribute) => {
    const pseudo = PSEUDO_PARAMETERS[logicalId]
    if (pseudo !== undefined) return pseudo
    const resource = template.Resources[logicalId]
    if (resource?.Type === 'AWS::ApiGatewayV2::Api' && attribute === 'ApiEndpoint') return origin
    if (resource?.Type === 'AWS::Lambda::Function' && attribute === 'Arn') return functionArn(logicalId)
    return logicalId
  }
}

/** The ARN of a function, by its logical id. */
export function functionArn(logicalId: string): string {
  return `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${logicalId}`
}

/** The ARN of a state machine, by its name. */
export function stateMachineArn(name: string): string {
  return `arn:aws:states:${REGION}:${ACCOUNT}:stateMachine:${name}`
}

const PSEUDO_PARAMETERS: Readonly<Record<string, string>> = {
  'AWS::Partition': 'aws',
  'AWS::Region': REGION,
  'AWS::AccountId': ACCOUNT,
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::NoValue': '',
}
