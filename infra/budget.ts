import { CfnBudget } from 'aws-cdk-lib/aws-budgets'
import { Construct } from 'constructs'

export type BudgetProps = {
  /** US dollars a month. */
  readonly monthly: number
  readonly alarmsTo: string
}

/**
 * Sends a message when the account is about to cost more than its budget. The budget covers the whole account: costs of
 * one dialogue are known only after its tag was activated for billing.
 */
export class Budget extends Construct {
  constructor(scope: Construct, id: string, { monthly, alarmsTo }: BudgetProps) {
    super(scope, id)
    const tell = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: { notificationType, threshold, thresholdType: 'PERCENTAGE', comparisonOperator: 'GREATER_THAN' },
      subscribers: [{ subscriptionType: 'EMAIL', address: alarmsTo }],
    })
    new CfnBudget(this, 'Monthly', {
      budget: { budgetType: 'COST', timeUnit: 'MONTHLY', budgetLimit: { amount: monthly, unit: 'USD' } },
      notificationsWithSubscribers: [tell('FORECASTED', 100), tell('ACTUAL', 80)],
    })
  }
}
