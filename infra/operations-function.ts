import { CfnOutput } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { ENVIRONMENT } from '../shared/environment-names.ts'
import { fontsBeside } from './bundling.ts'
import type { DialogueLayer } from './dialogue-layer.ts'
import type { DialogueTable } from './dialogue-table.ts'
import { ParleyFunction } from './parley-function.ts'
import type { RoundMachine } from './round-machine.ts'

export type OperationsFunctionProps = {
  readonly table: DialogueTable
  readonly round: RoundMachine
  readonly layer: DialogueLayer
  readonly origin: string
}

/** The function that `npm run invite`, `status`, `export` and `resume` invoke. No page and no route leads to it. */
export class OperationsFunction extends Construct {
  readonly function: ParleyFunction

  constructor(scope: Construct, id: string, { table, round, layer, origin }: OperationsFunctionProps) {
    super(scope, id)
    const operate = new ParleyFunction(this, 'Function', {
      entry: 'functions/operate/operate-handler.ts',
      description: 'What whoever deployed the dialogue can ask of it',
      mostKilobytes: 1_310,
      beside: fontsBeside(),
      memorySize: 1_769,
      atOnce: 2,
      layers: [layer],
      environment: {
        [ENVIRONMENT.table]: table.tableName,
        [ENVIRONMENT.stateMachine]: round.arn,
        [ENVIRONMENT.dialogue]: layer.file,
        [ENVIRONMENT.origin]: origin,
      },
    })
    this.function = operate
    table.allowConversations(operate, 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem')
    round.allowStarting(operate)
    round.allowWaking(operate)
    new CfnOutput(this, 'Name', {
      key: 'OperationsFunction',
      value: operate.functionName,
      description: 'What the operating scripts invoke',
    })
  }
}
