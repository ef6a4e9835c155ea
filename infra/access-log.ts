import { RemovalPolicy } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import { type IAccessLogSettings, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'

/** The access log of a gateway. */
export function accessLogOf(scope: Construct): IAccessLogSettings {
  return { destination: new LogGroupLogDestination(logOf(scope)), format: WHAT_HAPPENED }
}

function logOf(scope: Construct): LogGroup {
  return new LogGroup(scope, 'AccessLog', {
    retention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.DESTROY,
  })
}

/** The access log has neither the caller's address nor the path, because an address discloses who takes part. */
const WHAT_HAPPENED = AccessLogFormat.custom(
  JSON.stringify({
    request: '$context.requestId',
    at: '$context.requestTime',
    method: '$context.httpMethod',
    status: '$context.status',
    milliseconds: '$context.responseLatency',
    error: '$context.integrationErrorMessage',
  }),
)
