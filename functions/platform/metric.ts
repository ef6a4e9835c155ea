/**
 * Writes a count as a metric of the namespace `Parley`: a log line in CloudWatch's embedded metric format, which needs no permission.
 *
 * @param dialogue the short name of the dialogue, which is the metric's dimension
 */
export function writeMetric(dialogue: string, name: string, value: number): void {
  const Metrics = [{ Name: name, Unit: 'Count' }]
  const CloudWatchMetrics = [{ Namespace: 'Parley', Dimensions: [['dialogue']], Metrics }]
  const line = { _aws: { Timestamp: Date.now(), CloudWatchMetrics }, dialogue, [name]: value }
  // Not with the console: Lambda would wrap the line in a log message.
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
