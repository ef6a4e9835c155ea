import { type Stack, Validations } from 'aws-cdk-lib'

/** Rules of cdk-nag that a whole dialogue does not follow, and why. `docs/decisions/findings-of-linters.md` has them with those of other tools. */
const ANSWERED = [
  {
    id: 'Serverless-LambdaDLQ',
    reason:
      'Nothing waits in a queue of Lambda that would be lost: the gateway and the machines wait for an answer and repeat, and what is started without one is made again from the table.',
  },
  {
    id: 'Serverless-LambdaAsyncFailureDestination',
    reason:
      'What is started without waiting is done again by its schedule from the table, and an alarm tells when it fails.',
  },
  {
    id: 'Serverless-SNSRedrivePolicy',
    reason: 'SNS tries to deliver a mail again for hours. An alarm whose mail was lost stays raised in the console.',
  },
  {
    id: 'Serverless-EventBusDLQ',
    reason:
      'EventBridge tries for a day to tell the topic about a copy of the table. The log of a second party has the same event.',
  },
] as const

/** Answers findings about all functions of a dialogue. */
export function answerFindings(stack: Stack): void {
  for (const answer of ANSWERED) Validations.of(stack).acknowledge(answer)
}
