import { Construct } from 'constructs'
import { ENVIRONMENT } from '../shared/environment-names.ts'
import type { DialogueLayer } from './dialogue-layer.ts'
import type { DialogueTable } from './dialogue-table.ts'
import { ParleyFunction } from './parley-function.ts'
import { ScheduledFunction } from './scheduled-function.ts'

/** Erases names on the day that the dialogue's file sets. Runs once a day. */
export class Retention extends Construct {
  readonly function: ParleyFunction

  constructor(
    scope: Construct,
    id: string,
    { table, layer }: { readonly table: DialogueTable; readonly layer: DialogueLayer },
  ) {
    super(scope, id)
    this.function = new ParleyFunction(this, 'Function', {
      entry: 'functions/scheduled/erase-names-in-time.ts',
      description: 'Erases names and contacts once the day has come that the dialogue’s file says',
      atOnce: 1,
      layers: [layer],
      environment: { [ENVIRONMENT.table]: table.tableName, [ENVIRONMENT.dialogue]: layer.file },
    })
    table.allowConversations(this.function, 'GetItem', 'Query', 'PutItem', 'DeleteItem')
    new ScheduledFunction(this, 'EveryDay', { run: this.function, every: 'day' })
  }
}
