import { ENTRY } from '../../infra/in-the-template.ts'
import { addressesIn, functionArn } from '../../infra/local/addresses.ts'
import { onlyResource, type Resource, resolved, resourcesOf, type Template } from '../../infra/local/template.ts'
import { aTemplate, EVERYTHING_ON } from './a-template.ts'

/** What a policy allows, or denies. */
export type Statement = {
  readonly Effect: 'Allow' | 'Deny'
  readonly Action: string | string[]
  readonly Resource: string | string[]
  readonly Condition?: Readonly<Record<string, unknown>>
}
type Policy = { readonly Roles: string[]; readonly PolicyDocument: { readonly Statement: Statement[] } }

/** A model that is asked through an inference profile. */
export const A_MODEL = { model: 'eu.amazon.nova-pro-v1:0', regions: ['eu-central-1', 'eu-north-1'] }

/** The template of a dialogue that has everything there is to have, and what one looks for in it. */
export function everythingDeployed() {
  const template = aTemplate(EVERYTHING_ON, { eraseNamesOn: '2030-01-01', mediator: A_MODEL })
  const addresses = addressesIn(template, 'http://localhost')
  const only = (type: string) => onlyResource(template, type)[1]
  const all = (type: string) => resourcesOf(template, type).map(([, resource]) => resource)
  const functionOf = (entry: string) => all('AWS::Lambda::Function').find(({ Metadata }) => Metadata[ENTRY] === entry)
  return {
    template,
    only,
    all,
    functionOf,
    /** What the function of a file may do. */
    statementsOf(entry: string): readonly Statement[] {
      const role = functionOf(entry)?.Properties['Role'] as { 'Fn::GetAtt': [string, string] }
      return statementsIn(template, role['Fn::GetAtt'][0])
    },
    environmentOf(entry: string): Readonly<Record<string, string>> {
      const environment = resolved(functionOf(entry)?.Properties['Environment'], addresses)
      return (environment as { readonly Variables: Record<string, string> }).Variables
    },
    /** How often a function is run. */
    scheduleOf(entry: string): unknown {
      const [logicalId] =
        resourcesOf(template, 'AWS::Lambda::Function').find(([, { Metadata }]) => Metadata[ENTRY] === entry) ?? []
      const runs = ({ Properties }: Resource) => JSON.stringify(Properties['Target']).includes(`"${logicalId}"`)
      return all('AWS::Scheduler::Schedule').find(runs)?.Properties['ScheduleExpression']
    },
    /** The file of the function that a route leads to. */
    entryBehind(routeKey: string): unknown {
      const route = all('AWS::ApiGatewayV2::Route').find(({ Properties }) => Properties['RouteKey'] === routeKey)
      const target = String(resolved(route?.Properties['Target'], addresses))
      const integration = template.Resources[target.replace('integrations/', '')]
      const uri = resolved(integration?.Properties['IntegrationUri'], addresses)
      const runs = ([logicalId]: readonly [string, Resource]) => functionArn(logicalId) === uri
      return resourcesOf(template, 'AWS::Lambda::Function').find(runs)?.[1].Metadata[ENTRY]
    },
  }
}

/** Everything that a template's policies allow, or those of one role. */
export function statementsIn(template: Template, role?: string): readonly Statement[] {
  const addresses = addressesIn(template, 'http://localhost')
  return resourcesOf(template, 'AWS::IAM::Policy')
    .map(([, { Properties }]) => resolved(Properties, addresses) as Policy)
    .filter((policy) => role === undefined || policy.Roles.includes(role))
    .flatMap((policy) => policy.PolicyDocument.Statement)
    .filter(({ Effect }) => Effect === 'Allow')
}

/** The files that a template's functions run. */
export function entriesIn(template: Template): readonly string[] {
  return resourcesOf(template, 'AWS::Lambda::Function').map(([, { Metadata }]) => String(Metadata[ENTRY]))
}
