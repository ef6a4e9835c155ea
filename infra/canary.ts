import { Duration } from 'aws-cdk-lib'
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import { ENVIRONMENT } from '../shared/environment-names.ts'
import { ParleyFunction } from './parley-function.ts'
import { parleyMetric } from './parley-metric.ts'
import { ScheduledFunction } from './scheduled-function.ts'

export type CanaryProps = { readonly slug: string; readonly origin: string }

/** Opens the page of an invitation from outside every five minutes. It has no right to anything of the dialogue. */
export class Canary extends Construct {
  readonly function: ParleyFunction
  /** 1 if the page came, 0 if it did not, each five minutes. */
  readonly reachable: Metric

  constructor(scope: Construct, id: string, { slug, origin }: CanaryProps) {
    super(scope, id)
    this.function = new ParleyFunction(this, 'Function', {
      entry: 'functions/scheduled/look-from-outside.ts',
      description: 'Opens the page of an invitation from outside every five minutes',
      atOnce: 1,
      environment: { [ENVIRONMENT.slug]: slug, [ENVIRONMENT.origin]: origin },
    })
    new ScheduledFunction(this, 'EveryFiveMinutes', { run: this.function, every: '5 minutes' })
    this.reachable = parleyMetric(this, slug, 'reachable', { period: Duration.minutes(5), statistic: 'Minimum' })
  }
}
