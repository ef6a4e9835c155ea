/** The name of the verifier's page: beside the bundle of the function that serves it, and in an archive. */
export const VERIFIER_FILE = 'verify.html'
