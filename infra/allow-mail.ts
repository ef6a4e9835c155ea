import { Stack } from 'aws-cdk-lib'
import { Effect, PolicyStatement, type PolicyStatementProps } from 'aws-cdk-lib/aws-iam'
import type { IConstruct } from 'constructs'
import type { ParleyFunction } from './parley-function.ts'

/** Lets a function send mail from one address, and from no other. */
export function allowMail(sender: ParleyFunction, from: string): void {
  sender.addToRolePolicy(new PolicyStatement(mailFrom(sender, from)))
}

/** Sending mail from one address. */
export function mailFrom(scope: IConstruct, from: string): PolicyStatementProps {
  return {
    effect: Effect.ALLOW,
    actions: ['ses:SendEmail'],
    // SES has verified either the address or its whole domain.
    resources: [from, from.slice(from.indexOf('@') + 1)].map((resourceName) =>
      Stack.of(scope).formatArn({ service: 'ses', resource: 'identity', resourceName }),
    ),
    conditions: { StringEquals: { 'ses:FromAddress': from } },
  }
}
