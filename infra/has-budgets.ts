/** Whether a stack in a region can have a budget. */
export function hasBudgets(region: string | undefined): boolean {
  return region === undefined || !WITHOUT_BUDGETS.includes(region)
}

/** Regions without `AWS::Budgets::Budget` in CloudFormation's registry of types (November 2026). */
const WITHOUT_BUDGETS: readonly string[] = [
  ...['af-south-1', 'ap-east-1', 'ap-east-2', 'ap-northeast-3', 'ap-south-2', 'ap-southeast-3', 'ap-southeast-4'],
  ...['ap-southeast-5', 'ap-southeast-6', 'ap-southeast-7', 'ca-west-1', 'eu-central-2', 'eu-north-1', 'eu-south-1'],
  ...['eu-south-2', 'il-central-1', 'me-central-1', 'mx-central-1', 'us-gov-east-1', 'us-gov-west-1'],
]
