import { Duration } from 'aws-cdk-lib'
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch'
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { ParleyFunction } from './parley-function.ts'

export type SecuritySignsProps = {
  readonly slug: string
  /** The functions that people and programs sign in with. */
  readonly api: readonly ParleyFunction[]
  /** The function of the operator. */
  readonly operations: ParleyFunction
}

/** Counts what the functions log about invitations: those that an operator made, and those that were refused. */
export class SecuritySigns extends Construct {
  /** How many invitations were made with the account's rights, past everybody in the dialogue. */
  readonly operatorInvitations: IMetric
  /** How often a wrong invitation, code or address was tried. */
  readonly refusedSecrets: IMetric
  readonly #namespace: string

  constructor(scope: Construct, id: string, { slug, api, operations }: SecuritySignsProps) {
    super(scope, id)
    this.#namespace = `Parley/${slug}`
    this.operatorInvitations = this.#count('OperatorInvitations', [operations], 'happened', INVITED)
    this.refusedSecrets = this.#count('RefusedSecrets', api, 'refused', REFUSED)
  }

  /** The number of log lines of some functions in which a field has one of some values. */
  #count(metricName: string, functions: readonly ParleyFunction[], field: string, values: readonly string[]): IMetric {
    const patterns = values.map((value) => FilterPattern.stringValue(`$.message.${field}`, '=', value))
    const filters = functions.map((one, index) => {
      const logGroup: ILogGroup = one.logGroup
      const metricNamespace = this.#namespace
      const filterPattern = FilterPattern.any(...patterns)
      return new MetricFilter(this, `${metricName}${index}`, { logGroup, filterPattern, metricNamespace, metricName })
    })
    const [first] = filters
    if (first === undefined) throw new RangeError('a metric counts the log of one function at least')
    return first.metric({ statistic: 'Sum', period: Duration.minutes(5) })
  }
}

/** What the operator's function logs for `npm run invite` (`functions/platform/security-log.ts`). */
const INVITED = ['invitation-made', 'recovery-made', 'people-added-from-a-table']

/** What guesses of a secret are refused with. */
const REFUSED = [
  'invitation-spent',
  'no-such-code',
  'no-such-device-code',
  'passkey-refused',
  'no-such-calendar',
  'too-many-attempts',
]
