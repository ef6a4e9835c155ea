import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { ENVIRONMENT } from '../shared/environment-names.ts'
import type { DialogueTable } from './dialogue-table.ts'
import type { LogKeeper } from './log-keeper.ts'
import { ParleyFunction } from './parley-function.ts'
import { ScheduledFunction } from './scheduled-function.ts'

/** Settles what sides accepted ad referendum, at its date or when it is decided, whether a round is running or not. */
export class ConfirmationFunction extends Construct {
  readonly function: ParleyFunction

  constructor(
    scope: Construct,
    id: string,
    { table, keeper }: { readonly table: DialogueTable; readonly keeper: LogKeeper },
  ) {
    super(scope, id)
    this.function = new ParleyFunction(this, 'Function', {
      entry: 'functions/scheduled/settle-confirmations.ts',
      description: 'Settles confirmations at their date, or when they are decided',
      atOnce: 1,
      timeout: Duration.minutes(4),
      // The answers of a large side are counted in memory.
      memorySize: 1_769,
      environment: { [ENVIRONMENT.table]: table.tableName },
    })
    table.allow(this.function, 'GetItem', 'Query', 'PutItem', 'UpdateItem')
    keeper.allowStarting(this.function)
    new ScheduledFunction(this, 'EveryFiveMinutes', { run: this.function, every: '5 minutes' })
  }
}
