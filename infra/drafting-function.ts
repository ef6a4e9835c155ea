import { Duration, Stack } from 'aws-cdk-lib'
import { Effect, type IGrantable, PolicyStatement, type PolicyStatementProps } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import { ENVIRONMENT } from '../shared/environment-names.ts'
import { foundationModelOf, MEDIATION_KEYS, type MediatorRules } from '../shared/mediator-rules.ts'
import type { DialogueTable } from './dialogue-table.ts'
import { ParleyFunction } from './parley-function.ts'

export type DraftingFunctionProps = { readonly table: DialogueTable; readonly rules: MediatorRules }

/**
 * Asks the language model that the dialogue's file names for drafts. It may ask this model alone, and of the table it may
 * read and write only what is stored of a model's work: no position, no name, no text.
 */
export class DraftingFunction extends Construct {
  readonly function: ParleyFunction
  /** The rights to ask its model. */
  readonly asking: readonly PolicyStatementProps[]

  constructor(scope: Construct, id: string, { table, rules }: DraftingFunctionProps) {
    super(scope, id)
    this.function = new ParleyFunction(this, 'Function', {
      entry: 'functions/drafting/draft-for-reading.ts',
      description: 'Asks a language model for drafts for the brackets of a settled reading',
      timeout: Duration.minutes(15),
      mostKilobytes: 480,
      loadsEventStreams: true,
      atOnce: 2,
      environment: { [ENVIRONMENT.table]: table.tableName },
      // A facilitator asks again: each run costs money.
      retryAttempts: 0,
      maxEventAge: Duration.minutes(5),
    })
    table.allowOnlyUnder(MEDIATION_KEYS, this.function, 'GetItem', 'PutItem', 'UpdateItem')
    this.asking = statementsFor(rules, Stack.of(this))
    for (const statement of this.asking) this.function.addToRolePolicy(new PolicyStatement(statement))
  }

  /** Grants starting it. */
  allowStarting(grantee: IGrantable): void {
    this.function.allowStarting(grantee)
  }
}

/**
 * The right to ask a model in the dialogue's region; or to ask an inference profile there, and its model in each region to
 * which the profile sends texts, through this profile only.
 *
 * Source: Amazon Bedrock User Guide, Prerequisites for inference profiles.
 */
function statementsFor(rules: MediatorRules, stack: Stack): readonly PolicyStatementProps[] {
  const allow = (resources: string[], conditions = {}) => ({
    ...{ effect: Effect.ALLOW, actions: ['bedrock:InvokeModel'] },
    resources,
    conditions,
  })
  const modelIn = (region: string) =>
    stack.formatArn({
      service: 'bedrock',
      region,
      account: '',
      resource: 'foundation-model',
      resourceName: foundationModelOf(rules),
    })
  if (rules.regions === undefined) return [allow([modelIn(stack.region)])]
  const profile = stack.formatArn({ service: 'bedrock', resource: 'inference-profile', resourceName: rules.model })
  return [
    allow([profile]),
    allow(rules.regions.map(modelIn), { StringEquals: { 'bedrock:InferenceProfileArn': profile } }),
  ]
}
