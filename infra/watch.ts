import { Duration } from 'aws-cdk-lib'
import type { Metric, MetricOptions } from 'aws-cdk-lib/aws-cloudwatch'
import { Grant } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import { ENVIRONMENT } from '../shared/environment-names.ts'
import type { ConsultationMachine } from './consultation-machine.ts'
import type { DialogueKey } from './dialogue-key.ts'
import type { DialogueLayer } from './dialogue-layer.ts'
import type { DialogueTable } from './dialogue-table.ts'
import { ParleyFunction } from './parley-function.ts'
import { parleyMetric } from './parley-metric.ts'
import type { RoundMachine } from './round-machine.ts'
import { ScheduledFunction } from './scheduled-function.ts'
import type { SigningKey } from './signing-key.ts'

export type WatchProps = {
  readonly table: DialogueTable
  readonly key: DialogueKey
  readonly signing: SigningKey
  readonly round: RoundMachine
  readonly consultations: ConsultationMachine
  readonly layer: DialogueLayer
  readonly slug: string
}

/**
 * Checks every hour what no AWS service reports: a key that will be deleted, of the table or of the log, stopped rounds and consultations, and late readings. It resumes
 * what has stopped a few times a day.
 */
export class Watch extends Construct {
  readonly function: ParleyFunction
  readonly #slug: string

  constructor(scope: Construct, id: string, { table, key, signing, round, consultations, layer, slug }: WatchProps) {
    super(scope, id)
    this.#slug = slug
    this.function = new ParleyFunction(this, 'Function', {
      entry: 'functions/scheduled/watch-the-dialogue.ts',
      description: 'Looks every hour for what needs a person',
      atOnce: 1,
      // A service that does not answer takes 18 seconds, and the checks that follow are made all the same.
      timeout: Duration.minutes(2),
      layers: [layer],
      environment: {
        [ENVIRONMENT.table]: table.tableName,
        [ENVIRONMENT.stateMachine]: round.arn,
        [ENVIRONMENT.consultationMachine]: consultations.arn,
        [ENVIRONMENT.dialogue]: layer.file,
        [ENVIRONMENT.key]: key.key.keyArn,
        [ENVIRONMENT.signingKey]: signing.key.keyArn,
      },
    })
    table.allow(this.function, 'GetItem', 'Query', 'PutItem', 'UpdateItem')
    round.allowStarting(this.function)
    consultations.allowStarting(this.function)
    const resourceArns = [key.key.keyArn, signing.key.keyArn]
    Grant.addToPrincipal({ grantee: this.function, actions: ['kms:DescribeKey'], resourceArns })
    new ScheduledFunction(this, 'EveryHour', { run: this.function, every: 'hour' })
  }

  /** A metric of the watch: the highest number found in one check. The heartbeat is 1 after a check of everything. */
  found(
    metricName: 'overdueReadings' | 'stoppedRounds' | 'keyAtRisk' | 'heartbeat',
    options: MetricOptions = {},
  ): Metric {
    return parleyMetric(this, this.#slug, metricName, options)
  }
}
