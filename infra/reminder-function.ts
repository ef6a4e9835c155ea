import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { ENVIRONMENT } from '../shared/environment-names.ts'
import type { Reminders as Settings } from '../shared/operations.ts'
import { allowMail } from './allow-mail.ts'
import type { DialogueLayer } from './dialogue-layer.ts'
import type { DialogueTable } from './dialogue-table.ts'
import { ParleyFunction } from './parley-function.ts'
import { ScheduledFunction } from './scheduled-function.ts'

export type ReminderFunctionProps = {
  readonly table: DialogueTable
  readonly layer: DialogueLayer
  readonly settings: Settings
}

/** Sends mail before a reading closes to participants who have not taken a position, and to everybody at a last call. */
export class ReminderFunction extends Construct {
  readonly function: ParleyFunction

  constructor(scope: Construct, id: string, { table, layer, settings: { from, hoursBefore } }: ReminderFunctionProps) {
    super(scope, id)
    this.function = new ParleyFunction(this, 'Function', {
      entry: 'functions/scheduled/remind-of-deadlines.ts',
      description: 'Tells who takes part in a reading that it closes soon',
      atOnce: 1,
      // Mails are sent one after the other, and a run ends before the next one begins.
      timeout: Duration.minutes(4),
      // The client of SES, beside what the other functions have.
      mostKilobytes: 440,
      layers: [layer],
      environment: {
        [ENVIRONMENT.table]: table.tableName,
        [ENVIRONMENT.dialogue]: layer.file,
        [ENVIRONMENT.remindersFrom]: from,
        [ENVIRONMENT.reminderHours]: String(hoursBefore),
      },
    })
    table.allow(this.function, 'Query', 'GetItem', 'PutItem')
    allowMail(this.function, from)
    // A last call may give notice of ten minutes.
    new ScheduledFunction(this, 'EveryFiveMinutes', { run: this.function, every: '5 minutes' })
  }
}
