/**
 * Logs an error that nobody foresaw, by name and place only: its message could carry what somebody wrote. Lambda
 * adds the time and the request's id and makes one line of JSON of it.
 */
export function logFailure(error: Error): void {
  // biome-ignore lint/suspicious/noConsole: in Lambda this is the log
  console.error({ failed: error.name, causes: causesOf(error), at: placesIn(error) })
}

function causesOf(error: Error): readonly string[] {
  return error.cause instanceof Error ? [error.cause.name, ...causesOf(error.cause)] : []
}

/** The nearest calls, and nothing of the message above them, which may have several lines. */
function placesIn({ stack = '' }: Error): readonly string[] {
  return stack
    .split('\n')
    .filter((line) => /^ +at /.test(line))
    .slice(0, 5)
    .map((line) => line.trim())
}
