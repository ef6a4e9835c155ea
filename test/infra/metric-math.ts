/** The values of metrics at one moment, by id. A metric without a value is missing. */
export type Values = Readonly<Record<string, number | undefined>>

/**
 * The value of an expression of CloudWatch's metric math at one moment; `undefined` if it has none there. Only the part that
 * alarms of Parley use, or once used:
 *
 * - `a + b` has no value where one of the two has none;
 * - `SUM(METRICS())` is the sum of the metrics that have a value, and has none if no metric has one;
 * - `FILL(a, number)` is the number where the metric has no value.
 *
 * Source: Amazon CloudWatch User Guide, "Using math expressions with CloudWatch metrics".
 *
 * @throws {TypeError} for an expression that this interpreter does not know
 */
export function evaluate(expression: string, values: Values): number | undefined {
  const terms = expression.split(' + ')
  if (terms.length > 1) return sumIfAll(terms.map((term) => evaluate(term, values)))
  if (expression === 'SUM(METRICS())') {
    const present = Object.values(values).filter((value) => value !== undefined)
    return present.length === 0 ? undefined : sumIfAll(present)
  }
  const [, filled, number] = /^FILL\((\w+), (\d+)\)$/.exec(expression) ?? []
  if (filled !== undefined) return evaluate(filled, values) ?? Number(number)
  if (expression in values) return values[expression]
  throw new TypeError(`${expression} is no metric, and no metric math that this interpreter knows`)
}

function sumIfAll(terms: readonly (number | undefined)[]): number | undefined {
  return terms.reduce<number | undefined>(
    (sum, term) => (sum === undefined || term === undefined ? undefined : sum + term),
    0,
  )
}

/** One metric or expression of an alarm, as a template has it. */
type Query = {
  readonly Id: string
  readonly Expression?: string
  readonly MetricStat?: { readonly Metric: { readonly MetricName: string } }
  readonly ReturnData?: boolean
}

/** The properties of an alarm that decide when it is raised. */
export type AlarmProperties = {
  readonly Metrics?: readonly Query[]
  readonly MetricName?: string
  readonly Threshold: number
  readonly ComparisonOperator: string
  readonly TreatMissingData: string
}

/** The ids of the metrics that an alarm is computed from, with their names. */
export function metricsOf({ Metrics, MetricName }: AlarmProperties): Readonly<Record<string, string>> {
  if (Metrics === undefined) return { [ALONE]: MetricName ?? '' }
  return Object.fromEntries(
    Metrics.flatMap(({ Id, MetricStat }) => (MetricStat === undefined ? [] : [[Id, MetricStat.Metric.MetricName]])),
  )
}

/** Whether an alarm is raised when its metrics have these values for as long as it looks back. */
export function isRaised(alarm: AlarmProperties, values: Values): boolean {
  const expression = alarm.Metrics?.find(({ ReturnData = true }) => ReturnData)
  const all = Object.fromEntries(Object.keys(metricsOf(alarm)).map((id) => [id, values[id]]))
  const value = evaluate(expression?.Expression ?? expression?.Id ?? ALONE, all)
  if (value === undefined) return alarm.TreatMissingData === 'breaching'
  switch (alarm.ComparisonOperator) {
    case 'GreaterThanOrEqualToThreshold':
      return value >= alarm.Threshold
    case 'LessThanThreshold':
      return value < alarm.Threshold
    default:
      throw new TypeError(`this interpreter does not know ${alarm.ComparisonOperator}`)
  }
}

/** The id of the only metric of an alarm without math. */
const ALONE = 'metric'
