import { Duration, Stack } from 'aws-cdk-lib'
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  type MetricOptions,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'
import type { ConsultationMachine } from './consultation-machine.ts'
import type { DialogueTable } from './dialogue-table.ts'
import type { HttpApi } from './http-api.ts'
import type { LiveMachine } from './live-machine.ts'
import type { ParleyFunction } from './parley-function.ts'
import type { RoundMachine } from './round-machine.ts'
import type { SecuritySigns } from './security-signs.ts'
import type { Watch } from './watch.ts'

export type AlarmsProps = {
  readonly api: HttpApi
  readonly round: RoundMachine
  readonly consultations: ConsultationMachine
  readonly watch: Watch
  readonly signs: SecuritySigns
  /** Whether the dialogue could be reached from outside, if that is looked at. */
  readonly reachable: IMetric | undefined
  /** Whether the table was copied to another account in time, if it is. */
  readonly copied: IMetric | undefined
  /** How often a function asked for the address of a name that it does not need, if that is refused. */
  readonly refusedNames: IMetric | undefined
  readonly table: DialogueTable
  /** The functions that run by a schedule, the watch among them. */
  readonly scheduled: readonly ParleyFunction[]
  /** The mail address for alarms. Without one the alarms exist and notify nobody. */
  readonly alarmsTo: string | undefined
}

const PERIOD = Duration.minutes(5)
const SUM: MetricOptions = { period: PERIOD, statistic: 'Sum' }

/** The alarms of a dialogue. The description of each says what to do about it. */
export class Alarms extends Construct {
  readonly alarms: readonly Alarm[]
  /** What sends the mail; absent where no address is named. */
  readonly topic: Topic | undefined

  constructor(
    scope: Construct,
    id: string,
    {
      api,
      round,
      consultations,
      watch,
      signs,
      reachable,
      copied,
      refusedNames,
      table,
      scheduled,
      alarmsTo,
    }: AlarmsProps,
  ) {
    super(scope, id)
    this.alarms = [
      this.#alarmOnFirst('A round has stopped', stopped([round, consultations], watch), RESUME),
      this.#alarmOnFirst('A reading is late', watch.found('overdueReadings'), LOOK_AT_READING),
      this.#alarmOnFirst('Parley answers with errors', api.gateway.metricServerError(SUM), READ_LOG),
      this.#alarmOnFirst('Requests are throttled', throttled(api.functions, table), RAISE_LIMITS),
      this.#alarmOnFirst(
        'A round is throttled',
        throttled([...round.functions, ...consultations.functions]),
        RAISE_LIMITS,
      ),
      this.#alarmOnFirst('The key will be deleted', watch.found('keyAtRisk'), KEEP_KEY),
      this.#alarmOnFirst('A scheduled function fails', failed(scheduled), READ_SCHEDULED_LOG),
      this.#alarmOnFirst('An operator invited somebody', signs.operatorInvitations, ASK_OPERATOR),
      this.#alarmOn(MANY_REFUSED, 'Secrets are guessed', signs.refusedSecrets, LOOK_AT_REQUESTS),
      ...(refusedNames ? [this.#alarmOnFirst('A function asked for another name', refusedNames, LOOK_AT_CODE)] : []),
      this.#alarmOnSilence('The watch has stopped', watch.found('heartbeat', { period: Duration.hours(1) }), RUN_WATCH),
      ...(reachable ? [this.#alarmOnSilence('The dialogue cannot be reached', reachable, LOOK_YOURSELF)] : []),
      ...(copied ? [this.#alarmOnSilence('The table was not copied', copied, LOOK_AT_COPY)] : []),
    ]
    this.topic = alarmsTo === undefined ? undefined : this.#notify(alarmsTo)
  }

  #alarmOnFirst(name: string, metric: IMetric, whatToDo: string): Alarm {
    return this.#alarmOn(1, name, metric, whatToDo)
  }

  #alarmOn(threshold: number, name: string, metric: IMetric, whatToDo: string): Alarm {
    return new Alarm(this, name, {
      metric,
      alarmDescription: `${name}. ${whatToDo}`,
      threshold,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    })
  }

  /** Three periods without a value of 1. One alone may have none: the schedule may start the watch up to five minutes late. */
  #alarmOnSilence(name: string, metric: IMetric, whatToDo: string): Alarm {
    return new Alarm(this, name, {
      metric,
      alarmDescription: `${name}. ${whatToDo}`,
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: 3,
      treatMissingData: TreatMissingData.BREACHING,
    })
  }

  /** The topic is not encrypted with the dialogue's key: the alarm about that key must arrive without it. */
  #notify(address: string): Topic {
    const topic = new Topic(this, 'Topic', { displayName: 'Parley', enforceSSL: true })
    topic.addSubscription(new EmailSubscription(address))
    topic.addToResourcePolicy(this.#publishing(topic))
    for (const alarm of this.alarms) alarm.addAlarmAction(new SnsAction(topic))
    return topic
  }

  /** A topic with a policy of its own takes messages from nobody whom the policy does not name. */
  #publishing(topic: Topic): PolicyStatement {
    return new PolicyStatement({
      sid: 'AlarmsOfThisDialogue',
      effect: Effect.ALLOW,
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: {
        StringEquals: { 'aws:SourceAccount': Stack.of(this).account },
        ArnLike: { 'aws:SourceArn': this.alarms.map((alarm) => alarm.alarmArn) },
      },
    })
  }
}

function stopped(machines: readonly LiveMachine[], watch: Watch): IMetric {
  const ended = machines.flatMap(({ machine }) => [
    machine.metricFailed(SUM),
    machine.metricTimedOut(SUM),
    machine.metricAborted(SUM),
  ])
  return sumOf('Rounds and consultations that stopped', {
    ...Object.fromEntries(ended.map((one, index) => [`ended${index}`, one])),
    found: watch.found('stoppedRounds', { period: PERIOD }),
  })
}

/** An alarm takes ten metrics at most, so the API's functions and the round's functions have an alarm each. */
function throttled(functions: readonly ParleyFunction[], table?: DialogueTable): IMetric {
  return sumOf('Requests that were throttled', {
    ...byFunction(functions, (one) => one.metricThrottles(SUM)),
    ...(table !== undefined && {
      reads: table.metric('ReadThrottleEvents', PERIOD),
      writes: table.metric('WriteThrottleEvents', PERIOD),
    }),
  })
}

function failed(functions: readonly ParleyFunction[]): IMetric {
  return sumOf(
    'Runs that failed',
    byFunction(functions, (one) => one.metricErrors(SUM)),
  )
}

type Metrics = Readonly<Record<string, IMetric>>

function byFunction(functions: readonly ParleyFunction[], metric: (one: ParleyFunction) => IMetric): Metrics {
  return Object.fromEntries(functions.map((one, index) => [`function${index}`, metric(one)]))
}

/**
 * The sum of the metrics that have a value. `SUM` leaves out a metric without one; `+` has no result where one is missing,
 * and AWS reports some of these metrics only when there is something to report.
 */
function sumOf(label: string, usingMetrics: Metrics): IMetric {
  return new MathExpression({ label, expression: 'SUM(METRICS())', period: PERIOD, usingMetrics })
}

/** In five minutes. People mistype a code now and then, and open a spent link twice. */
const MANY_REFUSED = 20

const RESUME =
  'Nothing is lost. The watch resumes it within the hour, a consultation too, three times a day at most. If the alarm comes again, find ' +
  'the cause in the log of the state machine, then npm run resume -- <dialogue>, or let a facilitator resume the round.'
const LOOK_AT_READING =
  'It closed more than an hour ago and is not settled. npm run status -- <dialogue> says which; npm run resume wakes it.'
const READ_LOG = "The function's log says why, under the request's id."
const RAISE_LIMITS =
  'Nothing that was acknowledged is lost, and the round tries again by itself. If it lasts, raise the limits in infra/.'
const KEEP_KEY =
  'Without its key the table cannot be read, nor any backup of it. Unless you are destroying the dialogue, cancel the ' +
  "key's deletion and enable it, now."
const READ_SCHEDULED_LOG =
  'The log of the function says why: it watches the dialogue, erases names or sends reminders. If the alarm does not come again, the ' +
  'next run did the work.'
const ASK_OPERATOR =
  'It was done with the rights of the AWS account and not by a facilitator: npm run invite, or its function was invoked. If nobody of you ' +
  'did it, look at who is on the roster, revoke who does not belong there, and find out who has these rights.'
const LOOK_AT_REQUESTS =
  'Twenty wrong or spent invitations, codes or addresses were tried in five minutes. None of them let anybody in, and guessing one is ' +
  'hopeless; the log of the gateway says from where. If people say that their links do not work, make new ones.'
const LOOK_AT_CODE =
  'Nothing went there: the egress of the functions is closed, and only the names of the services that they use are answered. But some code tried. If the ' +
  'version is as released (npm run deploy -- <dialogue> --diff), look at the packages that changed last, and take the version back until you know.'
const RUN_WATCH =
  'It has not looked at everything for three hours: look at its schedule and its log. If the key is disabled, enable it first.'
const LOOK_YOURSELF =
  'For a quarter of an hour the page of an invitation did not come at the public address. Open it yourself. The log of the function that looks says what came ' +
  'instead: an expired certificate, a name that leads elsewhere, too many requests, or an error.'
const LOOK_AT_COPY =
  'No copy outside the account was completed for more than a day. The log of the function says why: a right that the other account does not give, ' +
  'point-in-time recovery that is off, or a bucket in another region.'
