import { Stack } from 'aws-cdk-lib'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'
import type { ParleyFunction } from './parley-function.ts'

export type ScheduledFunctionProps = { readonly run: ParleyFunction; readonly every: '5 minutes' | 'hour' | 'day' }

/** Runs a function every five minutes, every hour or every day, with EventBridge Scheduler and a role for this one function. */
export class ScheduledFunction extends Construct {
  constructor(scope: Construct, id: string, { run, every }: ScheduledFunctionProps) {
    super(scope, id)
    const role = new Role(this, 'Role', {
      // Only schedules of this account may assume the role (confused deputy).
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    })
    const schedule = new CfnSchedule(this, 'Schedule', {
      scheduleExpression: every === '5 minutes' ? 'rate(5 minutes)' : `rate(1 ${every})`,
      flexibleTimeWindow: every === '5 minutes' ? { mode: 'OFF' } : { mode: 'FLEXIBLE', maximumWindowInMinutes: 5 },
      target: {
        arn: run.functionArn,
        roleArn: role.roleArn,
        // No retry: the next run does the work.
        retryPolicy: { maximumRetryAttempts: 2, maximumEventAgeInSeconds: 600 },
      },
    })
    schedule.node.addDependency(run.grantInvokeLatestVersion(role))
  }
}
