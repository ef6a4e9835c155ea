import { Stack } from 'aws-cdk-lib'
import { Metric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'

/** A metric that a function of a dialogue writes by itself (`functions/platform/metric.ts`): the highest value, unless the options say otherwise. */
export function parleyMetric(scope: Construct, slug: string, metricName: string, options: MetricOptions = {}): Metric {
  const dimensionsMap = { dialogue: slug }
  const { region, account } = Stack.of(scope)
  return new Metric({
    namespace: 'Parley',
    metricName,
    dimensionsMap,
    region,
    account,
    statistic: 'Maximum',
    ...options,
  })
}
