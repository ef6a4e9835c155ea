import { CfnBudget } from 'aws-cdk-lib/aws-budgets'
import { Construct } from 'constructs'

export type BudgetProps = {
  /** US dollars a month. */
  readonly monthly: number
  readonly alarmsTo: string
}

/**
 * Says when the account is about to cost more than it should: of everything in it, for what belongs to one dialogue
 * can be told apart only after somebody has activated its tag for billing.
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
