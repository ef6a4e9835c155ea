import { Stack } from 'aws-cdk-lib'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'
import { ENVIRONMENT } from '../shared/environment.ts'
import type { DialogueLayer } from './dialogue-layer.ts'
import type { DialogueTable } from './dialogue-table.ts'
import { ParleyFunction } from './parley-function.ts'

/** Erases names on the day that the dialogue's file says, looking once a day whether it has come. */
export class Retention extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { table, layer }: { readonly table: DialogueTable; readonly layer: DialogueLayer },
  ) {
    super(scope, id)
    const erasing = new ParleyFunction(this, 'Function', {
      entry: 'functions/erase-names.ts',
      description: 'Erases names and contacts once the day has come that the dialogue’s file says',
      layers: [layer],
      environment: { [ENVIRONMENT.table]: table.tableName, [ENVIRONMENT.dialogue]: layer.file },
    })
    table.allow(erasing, 'Query', 'PutItem')
    this.#everyDay(erasing)
  }

  #everyDay(run: ParleyFunction): void {
    const role = new Role(this, 'Role', {
      // Only for schedules of this account: nobody else's may borrow the role.
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    })
    const schedule = new CfnSchedule(this, 'Schedule', {
      scheduleExpression: 'rate(1 day)',
      flexibleTimeWindow: { mode: 'FLEXIBLE', maximumWindowInMinutes: 60 },
      target: { arn: run.functionArn, roleArn: role.roleArn },
    })
    schedule.node.addDependency(run.grantInvokeLatestVersion(role))
  }
}
