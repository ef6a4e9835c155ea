import { Aws, Duration } from 'aws-cdk-lib'
import { type IMetric, Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { CfnVPC } from 'aws-cdk-lib/aws-ec2'
import {
  CfnFirewallDomainList,
  CfnFirewallRuleGroup,
  CfnFirewallRuleGroupAssociation,
} from 'aws-cdk-lib/aws-route53resolver'
import { Construct } from 'constructs'

export type DnsFirewallProps = {
  readonly vpc: CfnVPC
  /** How the hosts begin that may be resolved, such as `dynamodb`. */
  readonly services: readonly string[]
}

/** The lowest number that an association may have. */
const FIRST = 101

/**
 * Answers in a VPC only for the hosts of some services in its region. A name that is asked for can carry data to whoever answers for its domain, so each is
 * listed in full.
 */
export class DnsFirewall extends Construct {
  readonly association: CfnFirewallRuleGroupAssociation
  /** How often another name was asked for. */
  readonly refused: IMetric

  constructor(scope: Construct, id: string, { vpc, services }: DnsFirewallProps) {
    super(scope, id)
    // The SDK has a host for each account with DynamoDB. Traces are sent by Lambda itself; if they were not, the name alone raises no alarm.
    const hosts = [...services, `${Aws.ACCOUNT_ID}.ddb`, 'xray']
    const domains = hosts.map((host) => `${host}.${Aws.REGION}.${Aws.URL_SUFFIX}`)
    const listed = new CfnFirewallDomainList(this, 'Listed', { domains }).attrId
    const others = new CfnFirewallDomainList(this, 'Others', { domains: ['*'] }).attrId
    const group = new CfnFirewallRuleGroup(this, 'Rules', {
      firewallRules: [
        {
          ...{ action: 'ALLOW', firewallDomainListId: listed, priority: 1 },
          // Whatever AWS lets its own names lead to.
          firewallDomainRedirectionAction: 'TRUST_REDIRECTION_DOMAIN',
        },
        { action: 'BLOCK', blockResponse: 'NXDOMAIN', firewallDomainListId: others, priority: 2 },
      ],
    }).attrId
    const association = { vpcId: vpc.ref, firewallRuleGroupId: group, priority: FIRST }
    this.association = new CfnFirewallRuleGroupAssociation(this, 'Association', association)
    this.refused = new Metric({
      namespace: 'AWS/Route53Resolver',
      metricName: 'FirewallRuleQueryVolume',
      dimensionsMap: { FirewallRuleGroupId: group, FirewallDomainListId: others },
      statistic: 'Sum',
      period: Duration.minutes(5),
    })
  }
}
