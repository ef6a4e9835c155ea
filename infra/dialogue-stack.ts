import { CfnOutput, Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { Dialogue } from '../shared/dialogue.ts'
import { Alarms } from './alarms.ts'
import { DialogueLayer } from './dialogue-layer.ts'
import { DialogueTable } from './dialogue-table.ts'
import { FirstFacilitator } from './first-facilitator.ts'
import { HttpApi } from './http-api.ts'
import { Retention } from './retention.ts'
import { RoundMachine } from './round-machine.ts'

/** Everything one dialogue runs on. Dialogues share nothing: each is a stack of its own. */
export class DialogueStack extends Stack {
  /** @param origin where people reach the dialogue, when not at the HTTP API's own address */
  constructor(scope: Construct, dialogue: Dialogue, { origin }: { readonly origin?: string | undefined } = {}) {
    super(scope, `parley-${dialogue.slug}`, { description: 'Parley: a structured track 1.5 dialogue' })

    const table = new DialogueTable(this, 'Table')
    const round = new RoundMachine(this, 'Round', { table, name: `parley-${dialogue.slug}-round` })
    const layer = new DialogueLayer(this, 'Dialogue', dialogue)
    const api = new HttpApi(this, 'Api', { table, round, layer, origin })
    new FirstFacilitator(this, 'FirstFacilitator', { table, layer, origin: api.origin })
    if (dialogue.eraseNamesOn !== undefined) new Retention(this, 'Retention', { table, layer })
    new Alarms(this, 'Alarms', { api, round })

    new CfnOutput(this, 'Origin', { value: api.origin, description: 'Where people reach the dialogue' })
    new CfnOutput(this, 'TableName', { value: table.tableName, description: 'Where the dialogue is kept' })
  }
}
