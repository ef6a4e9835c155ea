import { Duration, Size } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { ENVIRONMENT } from '../shared/environment-names.ts'
import { RECEIPT_KEYS, RECEIPT_PARTITIONS, RECEIPT_SECRETS } from '../shared/log/receipt-partitions.ts'
import type { DialogueTable, TableAction } from './dialogue-table.ts'
import { ParleyFunction } from './parley-function.ts'

/** One deadline can close all lanes, which then reach a state together. Invocations beyond the limit are retried. */
const LANES_AT_ONCE = 10

/** The functions of a round's states: one for each file in `functions/round`, each with only the grants it needs. */
export class RoundFunctions extends Construct {
  readonly openRound: ParleyFunction
  readonly open: ParleyFunction
  readonly await: ParleyFunction
  readonly settle: ParleyFunction
  readonly publish: ParleyFunction
  readonly awaitCoChairs: ParleyFunction

  constructor(
    scope: Construct,
    id: string,
    { table, stateMachineArn }: { readonly table: DialogueTable; readonly stateMachineArn: string },
  ) {
    super(scope, id)
    const environment = { [ENVIRONMENT.table]: table.tableName }
    const withTable = (made: ParleyFunction, ...actions: readonly TableAction[]) => {
      table.allow(made, ...actions)
      return made
    }

    this.openRound = withTable(
      new ParleyFunction(this, 'OpenTheRound', {
        entry: 'functions/round/open-the-round.ts',
        atOnce: 2,
        description: 'Open the round: goes on only with a round that the table knows',
        environment,
      }),
      'GetItem',
    )
    this.open = withTable(
      new ParleyFunction(this, 'OpenTheReading', {
        entry: 'functions/round/open-the-reading.ts',
        atOnce: LANES_AT_ONCE,
        description: 'Open the reading: creates it if it does not exist, and returns how long to wait',
        environment,
        timeout: Duration.minutes(5),
        memorySize: 1_769,
      }),
      'GetItem',
      'Query',
      'PutItem',
      'UpdateItem',
    )
    // It makes the key of a reading's receipts, and cannot read the private half again.
    table.allowUnder(RECEIPT_KEYS, this.open, 'GetItem')
    table.allowUnder(RECEIPT_PARTITIONS, this.open, 'PutItem')
    this.await = withTable(
      // The construct id is of an earlier name. It stays, because running executions call this function by its ARN.
      new ParleyFunction(this, 'AwaitTheFloor', {
        entry: 'functions/round/wait-for-the-reading.ts',
        atOnce: LANES_AT_ONCE,
        description: 'Wait for the reading: stores the task token that wakes the state machine',
        environment: { ...environment, [ENVIRONMENT.stateMachine]: stateMachineArn },
      }),
      'GetItem',
      'PutItem',
    )
    this.settle = withTable(
      new ParleyFunction(this, 'SettleTheReading', {
        entry: 'functions/round/settle-the-reading.ts',
        atOnce: LANES_AT_ONCE,
        description: 'Settle the reading: counts what was submitted and says where the round goes',
        environment,
        timeout: Duration.minutes(15),
        memorySize: 1_769,
        // The leaves of a large reading are sorted in files: five million take 1.5 gigabytes.
        ephemeralStorageSize: Size.gibibytes(2),
      }),
      'GetItem',
      'Query',
      'PutItem',
      'UpdateItem',
    )
    // It erases the private half.
    table.allowUnder(RECEIPT_KEYS, this.settle, 'GetItem')
    table.allowUnder(RECEIPT_SECRETS, this.settle, 'DeleteItem')
    this.publish = withTable(
      new ParleyFunction(this, 'PublishTheInstrument', {
        entry: 'functions/round/publish-the-instrument.ts',
        atOnce: 2,
        description: "Publish the instrument: from here on the round's document is no draft",
        environment,
      }),
      'GetItem',
      'Query',
      'PutItem',
      'UpdateItem',
    )
    this.awaitCoChairs = withTable(
      new ParleyFunction(this, 'AwaitTheCoChairs', {
        entry: 'functions/round/await-the-co-chairs.ts',
        atOnce: 2,
        description:
          'Await the co-chairs and the witnesses: keeps the token that wakes the machine when they let it publish',
        environment: { ...environment, [ENVIRONMENT.stateMachine]: stateMachineArn },
      }),
      'GetItem',
      'Query',
      'PutItem',
    )
  }
}
