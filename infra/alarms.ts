import { Duration } from 'aws-cdk-lib'
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  type Metric,
  type MetricOptions,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'
import type { DialogueTable } from './dialogue-table.ts'
import type { HttpApi } from './http-api.ts'
import type { ParleyFunction } from './parley-function.ts'
import type { RoundMachine } from './round-machine.ts'
import type { Watch } from './watch.ts'

export type AlarmsProps = {
  readonly api: HttpApi
  readonly round: RoundMachine
  readonly watch: Watch
  readonly table: DialogueTable
  /** The mail address for alarms. Without one the alarms exist and notify nobody. */
  readonly alarmsTo: string | undefined
}

const PERIOD = Duration.minutes(5)
const SUM: MetricOptions = { period: PERIOD, statistic: 'Sum' }

/** The alarms of a dialogue. The description of each says what to do about it. */
export class Alarms extends Construct {
  readonly alarms: readonly Alarm[]

  constructor(scope: Construct, id: string, { api, round, watch, table, alarmsTo }: AlarmsProps) {
    super(scope, id)
    this.alarms = [
      this.#alarmOnFirst('A round has stopped', stopped(round, watch), RESUME),
      this.#alarmOnFirst('A reading is late', watch.found('overdueReadings'), LOOK_AT_READING),
      this.#alarmOnFirst('Parley answers with errors', api.gateway.metricServerError(SUM), READ_LOG),
      this.#alarmOnFirst('Requests are throttled', throttled(api.functions, table), RAISE_LIMITS),
      this.#alarmOnFirst('A round is throttled', throttled(round.functions), RAISE_LIMITS),
      this.#alarmOnFirst('The key will be deleted', watch.found('keyAtRisk'), KEEP_KEY),
      this.#alarmOnSilence('The watch has stopped', watch.function.metricInvocations({ ...SUM, period: HOURS })),
    ]
    if (alarmsTo !== undefined) this.#notify(alarmsTo)
  }

  #alarmOnFirst(name: string, metric: IMetric, whatToDo: string): Alarm {
    return new Alarm(this, name, {
      metric,
      alarmDescription: `${name}. ${whatToDo}`,
      threshold: 1,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    })
  }

  #alarmOnSilence(name: string, metric: Metric): Alarm {
    return new Alarm(this, name, {
      metric,
      alarmDescription: `${name}. ${RUN_WATCH}`,
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.BREACHING,
    })
  }

  /** The topic is not encrypted with the dialogue's key: the alarm about that key must arrive without it. */
  #notify(address: string): void {
    const topic = new Topic(this, 'Topic', { displayName: 'Parley', enforceSSL: true })
    topic.addSubscription(new EmailSubscription(address))
    for (const alarm of this.alarms) alarm.addAlarmAction(new SnsAction(topic))
  }
}

const HOURS = Duration.hours(3)

function stopped(round: RoundMachine, watch: Watch): IMetric {
  const { machine } = round
  return new MathExpression({
    label: 'Rounds that stopped',
    expression: 'failed + timedOut + aborted + FILL(found, 0)',
    period: PERIOD,
    usingMetrics: {
      failed: machine.metricFailed(SUM),
      timedOut: machine.metricTimedOut(SUM),
      aborted: machine.metricAborted(SUM),
      found: watch.found('stoppedRounds', { period: PERIOD }),
    },
  })
}

/** An alarm takes ten metrics at most, so the API's functions and the round's functions have an alarm each. */
function throttled(functions: readonly ParleyFunction[], table?: DialogueTable): IMetric {
  const metrics = functions.map((one, index) => [`function${index}`, one.metricThrottles(SUM)] as const)
  return new MathExpression({
    label: 'Requests that were throttled',
    expression: 'SUM(METRICS())',
    period: PERIOD,
    usingMetrics: {
      ...Object.fromEntries(metrics),
      ...(table !== undefined && {
        reads: table.metric('ReadThrottleEvents', PERIOD),
        writes: table.metric('WriteThrottleEvents', PERIOD),
      }),
    },
  })
}

const RESUME =
  'Nothing is lost: find the cause in the log of the state machine, then npm run resume -- <dialogue>, or let a ' +
  'facilitator resume the round.'
const LOOK_AT_READING =
  'It closed more than an hour ago and is not settled. npm run status -- <dialogue> says which; npm run resume wakes it.'
const READ_LOG = "The function's log says why, under the request's id."
const RAISE_LIMITS =
  'Nothing that was acknowledged is lost, and the round tries again by itself. If it lasts, raise the limits in infra/.'
const KEEP_KEY =
  'Without its key the table cannot be read, nor any backup of it. Unless you are destroying the dialogue, cancel the ' +
  "key's deletion and enable it, now."
const RUN_WATCH = 'Its function has not run for three hours: look at its schedule, and at its log.'
