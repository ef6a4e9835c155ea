import { Duration } from 'aws-cdk-lib'
import { Alarm, type Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import type { HttpApi } from './http-api.ts'
import type { RoundMachine } from './round-machine.ts'

/** What somebody who looks after a dialogue wants to know at once. */
export class Alarms extends Construct {
  constructor(scope: Construct, id: string, { api, round }: { readonly api: HttpApi; readonly round: RoundMachine }) {
    super(scope, id)
    const period = Duration.minutes(5)
    const statistic = 'Sum'
    this.#onceItHappens('A round has stopped', round.machine.metricFailed({ period, statistic }), RESUME)
    this.#onceItHappens('Parley answers with errors', api.gateway.metricServerError({ period, statistic }), READ_LOG)
  }

  #onceItHappens(alarm: string, metric: Metric, alarmDescription: string): void {
    new Alarm(this, alarm, {
      metric,
      alarmDescription: `${alarm}. ${alarmDescription}`,
      threshold: 1,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    })
  }
}

const RESUME =
  'Nothing is lost: find the cause in the log of the state machine, then let a facilitator resume the round.'
const READ_LOG = "The function's log says why, under the request's id."
