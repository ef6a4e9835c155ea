/**
 * Logs an unexpected error with its name, causes and stack, without its message: the message may contain a
 * participant's text. Lambda adds the time and the request's id and writes one line of JSON.
 */
export function logFailure(error: Error): void {
  // biome-ignore lint/suspicious/noConsole: in Lambda this is the log
  console.error({ failed: error.name, causes: causesOf(error), at: stackOf(error) })
}

function causesOf(error: Error): readonly string[] {
  return error.cause instanceof Error ? [error.cause.name, ...causesOf(error.cause)] : []
}

/** The first five calls of the stack, without the message above them, which may have several lines. */
function stackOf({ stack = '' }: Error): readonly string[] {
  return stack
    .split('\n')
    .filter((line) => /^ +at /.test(line))
    .slice(0, 5)
    .map((line) => line.trim())
}
