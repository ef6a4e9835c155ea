import { Duration, Stack } from 'aws-cdk-lib'
import { Effect, PolicyStatement, type PolicyStatementProps } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import { ANNOUNCED_KEYS, READ_TO_ANNOUNCE, SOURCE } from '../shared/announced.ts'
import { ENVIRONMENT } from '../shared/environment-names.ts'
import type { Events as Settings } from '../shared/operations.ts'
import type { DialogueTable } from './dialogue-table.ts'
import { ParleyFunction } from './parley-function.ts'
import { ScheduledFunction } from './scheduled-function.ts'

export type AnnouncingFunctionProps = {
  readonly table: DialogueTable
  readonly slug: string
  readonly settings: Settings
}

/**
 * Announces on an event bus that a reading was opened, closes soon or was settled, and that an instrument was published. It alone may put events, on
 * this one bus. It reads rounds and readings, and no text, position, note or message.
 */
export class AnnouncingFunction extends Construct {
  readonly function: ParleyFunction
  /** The right to put its events. */
  readonly putting: PolicyStatementProps

  constructor(scope: Construct, id: string, { table, slug, settings: { bus, hoursBefore } }: AnnouncingFunctionProps) {
    super(scope, id)
    this.function = new ParleyFunction(this, 'Function', {
      entry: 'functions/scheduled/announce-events.ts',
      description: 'Announces on an event bus what happened, in ids and outcomes',
      // One at a time puts each event once, in its order.
      atOnce: 1,
      timeout: Duration.minutes(1),
      environment: {
        [ENVIRONMENT.table]: table.tableName,
        [ENVIRONMENT.slug]: slug,
        [ENVIRONMENT.eventBus]: bus,
        [ENVIRONMENT.closingSoonHours]: String(hoursBefore),
      },
      // The next run does the work.
      retryAttempts: 0,
      maxEventAge: Duration.minutes(5),
    })
    table.allowOnlyUnder(READ_TO_ANNOUNCE, this.function, 'GetItem', 'Query')
    table.allowUnder(ANNOUNCED_KEYS, this.function, 'GetItem', 'PutItem')
    this.putting = {
      effect: Effect.ALLOW,
      actions: ['events:PutEvents'],
      resources: [Stack.of(this).formatArn({ service: 'events', resource: 'event-bus', resourceName: bus })],
      conditions: { StringEquals: { 'events:source': SOURCE } },
    }
    this.function.addToRolePolicy(new PolicyStatement(this.putting))
    new ScheduledFunction(this, 'EveryFiveMinutes', { run: this.function, every: '5 minutes' })
  }

  /** Lets a function start it, and tells it the name. */
  allowStarting(starting: ParleyFunction): void {
    this.function.allowStarting(starting)
    starting.addEnvironment(ENVIRONMENT.announcingFunction, this.function.functionName)
  }
}
