import { Duration } from 'aws-cdk-lib'
import {
  AlarmStatusWidget,
  Dashboard as CloudWatchDashboard,
  GraphWidget,
  type IMetric,
} from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import type { Alarms } from './alarms.ts'
import type { ConsultationMachine } from './consultation-machine.ts'
import type { DialogueTable } from './dialogue-table.ts'
import type { HttpApi } from './http-api.ts'
import type { RoundMachine } from './round-machine.ts'
import type { Watch } from './watch.ts'

export type DashboardProps = {
  readonly name: string
  readonly alarms: Alarms
  readonly api: HttpApi
  readonly round: RoundMachine
  readonly consultations: ConsultationMachine
  readonly watch: Watch
  readonly table: DialogueTable
}

/** The dialogue's dashboard: its alarms first, then requests, errors and durations. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { name, alarms, api, round, consultations, watch, table }: DashboardProps) {
    super(scope, id)
    const { gateway } = api
    new CloudWatchDashboard(this, 'Dashboard', {
      dashboardName: name,
      defaultInterval: Duration.days(7),
      widgets: [
        [new AlarmStatusWidget({ title: 'What needs a person', alarms: [...alarms.alarms], width: 24, height: 3 })],
        [
          graph(
            'Requests, and those that failed',
            gateway.metricCount(),
            gateway.metricClientError(),
            gateway.metricServerError(),
          ),
          graph(
            'How long an answer takes',
            gateway.metricLatency({ statistic: 'p50' }),
            gateway.metricLatency({ statistic: 'p99' }),
          ),
        ],
        [
          graph(
            'Rounds and consultations',
            ...[round, consultations].flatMap(({ machine }) => [
              machine.metricStarted(),
              machine.metricSucceeded(),
              machine.metricFailed(),
            ]),
          ),
          graph(
            'What the watch found',
            watch.found('overdueReadings'),
            watch.found('stoppedRounds'),
            watch.found('keyAtRisk'),
          ),
        ],
        [
          graph(
            'Reads and writes',
            table.metric('ConsumedReadCapacityUnits'),
            table.metric('ConsumedWriteCapacityUnits'),
          ),
        ],
      ],
    })
  }
}

function graph(title: string, ...left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, width: 12 })
}
