/** A line for the user: why a call to AWS failed and what to do. `undefined` for an error of Parley's own. */
export function awsErrorLine(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const { name, message } = error
  const { code } = error as NodeJS.ErrnoException
  // A request to the dialogue itself, which `fetch` sends. It says nothing but its cause.
  if (message === 'fetch failed' && error.cause instanceof Error)
    return `the address of the dialogue cannot be reached from here (${error.cause.message || error.cause.name}); look at the network, and run it again`
  if (message === 'Region is missing') return 'the AWS region is not set; set AWS_REGION'
  if (/^Region not accepted/.test(message)) return 'AWS_REGION is no region of AWS; set it to one, such as eu-west-1'
  if (code === 'ERR_INVALID_URL') return 'AWS_ENDPOINT_URL is no address; correct it, or leave it out'
  if (name === 'CredentialsProviderError') {
    return `there are no valid credentials; sign in (aws sso login, or aws configure). ${message}`
  }
  if ('$fault' in error) return `AWS refused: ${message || name}`
  // An error of the network has a code, and sometimes no message.
  return code !== undefined && NETWORK.test(code) ? `AWS did not answer: ${message || code}` : undefined
}

const NETWORK =
  /^(ECONN\w+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|EPROTO|ERR_TLS\w+|\w*CERT\w*|UNABLE_TO_\w+)$/
