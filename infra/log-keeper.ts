import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { ENVIRONMENT } from '../shared/environment-names.ts'
import { RECEIPT_KEYS } from '../shared/log/receipt-partitions.ts'
import type { DialogueTable } from './dialogue-table.ts'
import { ParleyFunction } from './parley-function.ts'
import { ScheduledFunction } from './scheduled-function.ts'
import type { SigningKey } from './signing-key.ts'

export type LogKeeperProps = { readonly table: DialogueTable; readonly signing: SigningKey }

/**
 * Keeps the log of the dialogue, and signs it. It alone may sign. The steps that open a round or a reading, settle a reading or a confirmation, and
 * publish start it, and do not wait for it: what they do is done, whether it can be signed now or not. Every five minutes it does what
 * is left.
 */
export class LogKeeper extends Construct {
  readonly function: ParleyFunction

  constructor(scope: Construct, id: string, { table, signing }: LogKeeperProps) {
    super(scope, id)
    this.function = new ParleyFunction(this, 'Function', {
      entry: 'functions/scheduled/keep-the-log.ts',
      description:
        'Certifies the keys of receipts, appends to the log what was settled, published, released or confirmed, and signs it',
      // Runs at the same time make one log; one at a time does each thing once.
      atOnce: 1,
      timeout: Duration.minutes(5),
      // A reading is linked from all that was submitted in it, in memory, as its record is.
      memorySize: 3_008,
      environment: { [ENVIRONMENT.table]: table.tableName, [ENVIRONMENT.signingKey]: signing.key.keyArn },
      // The next run does the work.
      retryAttempts: 0,
      maxEventAge: Duration.minutes(5),
    })
    table.allow(this.function, 'GetItem', 'Query', 'PutItem')
    table.allowUnder(RECEIPT_KEYS, this.function, 'GetItem', 'Query', 'PutItem')
    signing.allowSigning(this.function)
    new ScheduledFunction(this, 'EveryFiveMinutes', { run: this.function, every: '5 minutes' })
  }

  /** Lets a function start it, and tells it the name. */
  allowStarting(starting: ParleyFunction): void {
    this.function.allowStarting(starting)
    starting.addEnvironment(ENVIRONMENT.logFunction, this.function.functionName)
  }
}
