import { Aws } from 'aws-cdk-lib'
import { type CfnRouteTable, CfnSecurityGroup, type CfnVPC, CfnVPCEndpoint } from 'aws-cdk-lib/aws-ec2'
import { AnyPrincipal, PolicyDocument, PolicyStatement, type PolicyStatementProps } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import type { EndpointPolicies } from './endpoint-policies.ts'

export type EndpointsProps = {
  readonly vpc: CfnVPC
  readonly routes: CfnRouteTable
  readonly subnetIds: string[]
  /** The security group of what uses them. */
  readonly from: CfnSecurityGroup
  readonly policies: EndpointPolicies
}

/** The VPC endpoints of services, by their policies: of DynamoDB in the route table, of others with an address in each subnet. */
export class Endpoints extends Construct {
  readonly all: readonly CfnVPCEndpoint[]
  readonly butLambda: readonly CfnVPCEndpoint[]

  constructor(scope: Construct, id: string, { vpc, routes, subnetIds, from, policies }: EndpointsProps) {
    super(scope, id)
    const { dynamodb, ...others } = policies
    const incoming = new CfnSecurityGroup(this, 'Incoming', {
      vpcId: vpc.ref,
      groupDescription: 'The endpoints of services',
      securityGroupIngress: [
        {
          ...{ ipProtocol: 'tcp', fromPort: 443, toPort: 443, sourceSecurityGroupId: from.attrGroupId },
          description: 'From functions',
        },
      ],
    })
    const endpointOf = (service: string, allowed: readonly PolicyStatementProps[]) => ({
      serviceName: `com.amazonaws.${Aws.REGION}.${service}`,
      vpcId: vpc.ref,
      policyDocument: policyOf(allowed),
    })
    const gateway = new CfnVPCEndpoint(this, 'dynamodb', {
      ...endpointOf('dynamodb', dynamodb),
      vpcEndpointType: 'Gateway',
      routeTableIds: [routes.ref],
    })
    const interfaces = Object.entries(others).map(([service, allowed]) => {
      const endpoint = new CfnVPCEndpoint(this, service, {
        ...endpointOf(service, allowed),
        vpcEndpointType: 'Interface',
        privateDnsEnabled: true,
        subnetIds,
        securityGroupIds: [incoming.attrGroupId],
      })
      return { service, endpoint }
    })
    this.all = [gateway, ...interfaces.map(({ endpoint }) => endpoint)]
    this.butLambda = [
      gateway,
      ...interfaces.flatMap(({ service, endpoint }) => (service === 'lambda' ? [] : [endpoint])),
    ]
  }
}

/** Lets requests through that name these resources, with credentials of this account. A function could hold those of another. */
function policyOf(allowed: readonly PolicyStatementProps[]): PolicyDocument {
  const statements = allowed.map(({ conditions = {}, ...statement }) => {
    const equal = { ...conditions['StringEquals'], 'aws:PrincipalAccount': Aws.ACCOUNT_ID }
    const principals = [new AnyPrincipal()]
    return new PolicyStatement({ ...statement, principals, conditions: { ...conditions, StringEquals: equal } })
  })
  return new PolicyDocument({ statements })
}
