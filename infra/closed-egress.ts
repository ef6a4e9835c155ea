import { CfnOutput, Fn, Validations } from 'aws-cdk-lib'
import { CfnRouteTable, CfnSecurityGroup, CfnSubnet, CfnSubnetRouteTableAssociation, CfnVPC } from 'aws-cdk-lib/aws-ec2'
import type { CfnFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { DnsFirewall } from './dns-firewall.ts'
import type { EndpointPolicies } from './endpoint-policies.ts'
import { Endpoints } from './endpoints.ts'
import type { ParleyFunction } from './parley-function.ts'
import { allowInterfaces } from './wildcard-permissions.ts'

export type ClosedEgressProps = {
  /** All functions of the dialogue. */
  readonly functions: readonly ParleyFunction[]
  /** Those of them that others start. */
  readonly started: readonly ParleyFunction[]
  /** What each endpoint lets through. */
  readonly policies: EndpointPolicies
  /** Availability zones by their names; without them, the first two that the region lists. */
  readonly zones: readonly string[] | undefined
}

/** Lambda recommends two zones at least: a dialogue in one zone stands still when the zone does. Each zone costs as much again. */
const USUAL_ZONES = [0, 1]
/** The network is connected to no other, so any private range will do. A zone has 64 addresses, of which endpoints and functions take about ten. */
const NETWORK = '10.0.0.0/24'
const ZONES_AT_MOST = 4
const BITS_OF_A_ZONE = '6'

/**
 * A VPC of the dialogue, in which all its functions run, and from which no way leads to the internet: it has no gateway, no NAT and no
 * peering. Functions reach the endpoints of the services that they use, which let through what concerns the dialogue, and can resolve the names of
 * these services only.
 */
export class ClosedEgress extends Construct {
  readonly firewall: DnsFirewall

  constructor(scope: Construct, id: string, { functions, started, policies, zones }: ClosedEgressProps) {
    super(scope, id)
    const vpc = vpcIn(this)
    const routes = new CfnRouteTable(this, 'Routes', { vpcId: vpc.ref })
    const subnets = (zones ?? USUAL_ZONES.map((index) => Fn.select(index, Fn.getAzs()))).map((zone, index) => {
      const cidrBlock = Fn.select(index, Fn.cidr(NETWORK, ZONES_AT_MOST, BITS_OF_A_ZONE))
      const subnet = new CfnSubnet(this, `Zone${index}`, { vpcId: vpc.ref, availabilityZone: zone, cidrBlock })
      const ids = { subnetId: subnet.ref, routeTableId: routes.ref }
      return { id: subnet.ref, routed: new CfnSubnetRouteTableAssociation(this, `RoutesOf${index}`, ids) }
    })
    const subnetIds = subnets.map((subnet) => subnet.id)
    const from = outgoingFrom(this, vpc)
    const endpoints = new Endpoints(this, 'Endpoints', { vpc, routes, subnetIds, from, policies })
    this.firewall = new DnsFirewall(this, 'Names', { vpc, services: Object.keys(policies) })

    const network = [this.firewall.association, ...subnets.map(({ routed }) => routed)]
    for (const one of functions) {
      const bare = one.node.defaultChild as CfnFunction
      bare.vpcConfig = { subnetIds, securityGroupIds: [from.attrGroupId] }
      allowInterfaces(one, { subnetIds, securityGroupId: from.attrGroupId })
      // A function that runs already moves into the VPC when everything can be reached from there. The endpoint of Lambda names the
      // functions that others start, so these cannot wait for it, and do not use it.
      bare.node.addDependency(...network, ...(started.includes(one) ? endpoints.butLambda : endpoints.all))
    }
    new CfnOutput(this, 'Id', { key: 'Vpc', value: vpc.ref, description: 'Where its functions run' })
  }
}

function vpcIn(scope: Construct): CfnVPC {
  const vpc = new CfnVPC(scope, 'Vpc', { cidrBlock: NETWORK, enableDnsSupport: true, enableDnsHostnames: true })
  Validations.of(vpc).acknowledge({
    id: 'AwsSolutions-VPC7',
    reason:
      'The log would have addresses of endpoints only: nothing else can be reached. Names that are refused raise an alarm.',
  })
  return vpc
}

/**
 * What functions send: TLS. Where to, the routes decide: CloudFormation does not tell the prefix list of a gateway endpoint, which a rule would have to name.
 */
function outgoingFrom(scope: Construct, vpc: CfnVPC): CfnSecurityGroup {
  const description = 'To endpoints'
  return new CfnSecurityGroup(scope, 'Functions', {
    vpcId: vpc.ref,
    groupDescription: 'The functions of the dialogue',
    securityGroupEgress: [{ ipProtocol: 'tcp', fromPort: 443, toPort: 443, cidrIp: '0.0.0.0/0', description }],
  })
}
