import { CfnOutput } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { ENVIRONMENT } from '../shared/environment.ts'
import type { DialogueLayer } from './dialogue-layer.ts'
import type { DialogueTable } from './dialogue-table.ts'
import { ParleyFunction } from './parley-function.ts'

export type FirstFacilitatorProps = {
  readonly table: DialogueTable
  readonly layer: DialogueLayer
  readonly origin: string
}

/** Somebody has to be invited first, by who deployed the dialogue: a function that no page and no route reaches. */
export class FirstFacilitator extends Construct {
  constructor(scope: Construct, id: string, { table, layer, origin }: FirstFacilitatorProps) {
    super(scope, id)
    const inviting = new ParleyFunction(this, 'Function', {
      entry: 'functions/invite-a-facilitator.ts',
      description: 'Invites a facilitator: {"name": "…"} answers the link to hand over',
      layers: [layer],
      environment: {
        [ENVIRONMENT.table]: table.tableName,
        [ENVIRONMENT.dialogue]: layer.file,
        [ENVIRONMENT.origin]: origin,
      },
    })
    table.allow(inviting, 'GetItem', 'PutItem', 'UpdateItem')
    new CfnOutput(this, 'Name', { value: inviting.functionName, description: 'Invoke this to invite a facilitator' })
  }
}
