import { CloudFormationClient, paginateListStackResources } from '@aws-sdk/client-cloudformation'
import { CloudWatchClient, DescribeAlarmsCommand, SetAlarmStateCommand } from '@aws-sdk/client-cloudwatch'
import { DisableKeyCommand, EnableKeyCommand, KMSClient } from '@aws-sdk/client-kms'
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { stackNameOf } from '../stack-name.ts'
import { CannotOperate } from './command.ts'

/** What a smoke test does with the resources of its dialogue, beside the commands that everybody has. */
export type SmokeAccount = {
  /** Raises an alarm, as if its metric had. */
  raise(alarm: string): Promise<void>
  isRaised(alarm: string): Promise<boolean>
  disableKey(arn: string): Promise<void>
  enableKey(arn: string): Promise<void>
  /** Runs the function that watches the dialogue, as its schedule does. */
  watch(): Promise<void>
}

/**
 * The account and region of the environment's credentials. Resources are found by their names in the stack, so that nothing of
 * another stack is touched.
 */
export async function smokeAccount(slug: string): Promise<SmokeAccount> {
  const names = new Map<string, string>()
  const pages = paginateListStackResources({ client: new CloudFormationClient({}) }, { StackName: stackNameOf(slug) })
  for await (const { StackResourceSummaries = [] } of pages) {
    for (const { LogicalResourceId = '', PhysicalResourceId = '' } of StackResourceSummaries)
      names.set(LogicalResourceId, PhysicalResourceId)
  }
  const nameOf = (beginning: string) => {
    // After the name comes a part of its hash.
    const found = [...names].find(([id]) => id.startsWith(beginning) && id.length === beginning.length + 8)
    if (found === undefined) throw new CannotOperate(`${stackNameOf(slug)} has no ${beginning}; deploy this version`)
    return found[1]
  }
  const [alarms, keys] = [new CloudWatchClient({}), new KMSClient({})]
  const alarmOf = (alarm: string) => nameOf(`Alarms${alarm.replaceAll(' ', '')}`)
  return {
    async raise(alarm) {
      const StateReason = 'A smoke test of Parley raised this alarm. Nothing is wrong.'
      await alarms.send(new SetAlarmStateCommand({ AlarmName: alarmOf(alarm), StateValue: 'ALARM', StateReason }))
    },
    async isRaised(alarm) {
      const { MetricAlarms } = await alarms.send(new DescribeAlarmsCommand({ AlarmNames: [alarmOf(alarm)] }))
      return MetricAlarms?.[0]?.StateValue === 'ALARM'
    },
    async disableKey(KeyId) {
      await keys.send(new DisableKeyCommand({ KeyId }))
    },
    async enableKey(KeyId) {
      await keys.send(new EnableKeyCommand({ KeyId }))
    },
    async watch() {
      await new LambdaClient({}).send(new InvokeCommand({ FunctionName: nameOf('WatchFunction'), Payload: '{}' }))
    },
  }
}
