import { beforeAll, describe, expect, test } from 'vitest'
import { onlyResource, resourcesOf } from '../../infra/local/template.ts'
import { aTemplate, EVERYTHING_ON } from './a-template.ts'
import { entriesIn, everythingDeployed } from './deployed.ts'

let deployed: ReturnType<typeof everythingDeployed>
beforeAll(() => {
  deployed = everythingDeployed()
})

describe('the access log', () => {
  test('has neither the caller’s address nor the path', () => {
    const logged = JSON.stringify(deployed.only('AWS::ApiGatewayV2::Stage').Properties['AccessLogSettings'])

    expect(logged).toContain('$context.status')
    expect(logged).not.toMatch(/path|sourceIp|identity|userAgent|routeKey/i)
  })

  test('is deleted after three months, and with its stack', () => {
    const logs = deployed.all('AWS::Logs::LogGroup')

    expect(logs.length).toBeGreaterThan(deployed.all('AWS::Lambda::Function').length)
    for (const log of logs) {
      expect(log).toMatchObject({ DeletionPolicy: 'Delete', Properties: { RetentionInDays: 90 } })
    }
  })
})

describe('an alarm', () => {
  const named = (start: string) =>
    deployed
      .all('AWS::CloudWatch::Alarm')
      .find(({ Properties }) => String(Properties['AlarmDescription']).startsWith(start))

  test.each([
    'A round has stopped',
    'A reading is late',
    'Parley answers with errors',
    'Requests are throttled',
    'A round is throttled',
    'The key will be deleted',
    'The watch has stopped',
  ])('%s: a message goes out that says what to do', (start) => {
    const [topic] = onlyResource(deployed.template, 'AWS::SNS::Topic')

    expect(named(start)?.Properties).toMatchObject({ AlarmActions: [{ Ref: topic }], Threshold: 1 })
    expect(String(named(start)?.Properties['AlarmDescription']).length).toBeGreaterThan(start.length + 40)
  })

  test('goes to the address in the file, and its topic is not encrypted with the table’s key', () => {
    expect(deployed.only('AWS::SNS::Subscription').Properties).toMatchObject({
      Protocol: 'email',
      Endpoint: 'convener@example.org',
    })
    expect(deployed.only('AWS::SNS::Topic').Properties).not.toHaveProperty('KmsMasterKeyId')
  })

  test('is raised when the watch stops running', () => {
    expect(named('The watch has stopped')?.Properties).toMatchObject({ TreatMissingData: 'breaching' })
  })

  test('is raised by a budget when the account costs more than its limit', () => {
    expect(deployed.only('AWS::Budgets::Budget').Properties).toMatchObject({
      Budget: { BudgetLimit: { Amount: 150, Unit: 'USD' }, TimeUnit: 'MONTHLY' },
      NotificationsWithSubscribers: [
        { Subscribers: [{ Address: 'convener@example.org' }] },
        { Subscribers: [{ Address: 'convener@example.org' }] },
      ],
    })
  })

  test('exists without an address, and notifies nobody', () => {
    const silent = aTemplate({ egress: 'closed', copyOutside: EVERYTHING_ON.copyOutside })

    expect(resourcesOf(silent, 'AWS::SNS::Topic')).toEqual([])
    expect(resourcesOf(silent, 'AWS::CloudWatch::Alarm')).toHaveLength(deployed.all('AWS::CloudWatch::Alarm').length)
  })
})

describe('reminders', () => {
  test('are sent only from the address in the file, every five minutes', () => {
    const sending = deployed
      .statementsOf('functions/scheduled/remind-of-deadlines.ts')
      .find(({ Action }) => Action === 'ses:SendEmail')

    expect(sending?.Condition).toEqual({ StringEquals: { 'ses:FromAddress': 'no-reply@example.org' } })
    expect(deployed.scheduleOf('functions/scheduled/remind-of-deadlines.ts')).toBe('rate(5 minutes)')
  })

  test('are off unless the file says so', () => {
    const entries = entriesIn(aTemplate())

    expect(entries).not.toContain('functions/scheduled/remind-of-deadlines.ts')
  })
})

describe('the erasure of names', () => {
  test('runs once a day if the dialogue’s file sets a number of days, and otherwise never', () => {
    const entries = entriesIn(aTemplate())

    expect(deployed.scheduleOf('functions/scheduled/erase-names-in-time.ts')).toBe('rate(1 day)')
    expect(entries).not.toContain('functions/scheduled/erase-names-in-time.ts')
  })
})
