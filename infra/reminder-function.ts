import { Stack } from 'aws-cdk-lib'
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import { ENVIRONMENT } from '../shared/environment-names.ts'
import type { Reminders as Settings } from '../shared/operations.ts'
import type { DialogueLayer } from './dialogue-layer.ts'
import type { DialogueTable } from './dialogue-table.ts'
import { ParleyFunction } from './parley-function.ts'
import { ScheduledFunction } from './scheduled-function.ts'

export type ReminderFunctionProps = {
  readonly table: DialogueTable
  readonly layer: DialogueLayer
  readonly settings: Settings
}

/** Sends mail before a reading closes, to participants who have not taken a position. */
export class ReminderFunction extends Construct {
  readonly function: ParleyFunction

  constructor(scope: Construct, id: string, { table, layer, settings: { from, hoursBefore } }: ReminderFunctionProps) {
    super(scope, id)
    this.function = new ParleyFunction(this, 'Function', {
      entry: 'functions/scheduled/remind-of-deadlines.ts',
      description: 'Reminds who has not been heard that a reading closes soon',
      atOnce: 1,
      layers: [layer],
      environment: {
        [ENVIRONMENT.table]: table.tableName,
        [ENVIRONMENT.dialogue]: layer.file,
        [ENVIRONMENT.remindersFrom]: from,
        [ENVIRONMENT.reminderHours]: String(hoursBefore),
      },
    })
    table.allow(this.function, 'Query', 'GetItem', 'PutItem')
    this.function.addToRolePolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: ['ses:SendEmail'],
        // SES has verified either the address or its whole domain.
        resources: [from, from.slice(from.indexOf('@') + 1)].map((resourceName) =>
          Stack.of(this).formatArn({ service: 'ses', resource: 'identity', resourceName }),
        ),
        conditions: { StringEquals: { 'ses:FromAddress': from } },
      }),
    )
    new ScheduledFunction(this, 'EveryHour', { run: this.function, every: 'hour' })
  }
}
