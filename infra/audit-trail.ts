import { CfnTrail } from 'aws-cdk-lib/aws-cloudtrail'
import { Construct } from 'constructs'
import type { DialogueTable } from './dialogue-table.ts'
import { type ParleyFunction, sessionsOf } from './parley-function.ts'

export type AuditTrailProps = {
  readonly slug: string
  readonly table: DialogueTable
  /** The dialogue's own functions. */
  readonly functions: readonly ParleyFunction[]
  /** The one of them that an operator invokes, for an invitation or an export. */
  readonly operating: ParleyFunction
  /** The bucket of a second party. Its policy lets this trail write (`docs/operating.md`). */
  readonly bucket: string
}

/**
 * Logs to the bucket of a second party who reads or writes the table past the dialogue's functions, who invokes the operator's function,
 * and what is changed in the account. What the functions do is left out: the keys in such a log would tell the second party who took a
 * position, and when.
 */
export class AuditTrail extends Construct {
  constructor(scope: Construct, id: string, { slug, table, functions, operating, bucket }: AuditTrailProps) {
    super(scope, id)
    new CfnTrail(this, 'Trail', {
      // The policy of the bucket names the trail, before there is one.
      trailName: `parley-${slug}`,
      s3BucketName: bucket,
      isLogging: true,
      enableLogFileValidation: true,
      includeGlobalServiceEvents: true,
      // A copy of the table in another region is made by a call to that region.
      isMultiRegionTrail: true,
      advancedEventSelectors: [
        selector('What is changed in the account', equal('eventCategory', 'Management'), equal('readOnly', 'false')),
        selector('Who reads or writes the table past the functions', ...uses('AWS::DynamoDB::Table', table.arn), {
          field: 'userIdentity.arn',
          notStartsWith: functions.map(sessionsOf),
        }),
        selector('Who invokes the function of the operator', ...uses('AWS::Lambda::Function', operating.functionArn)),
      ],
    })
  }
}

type Field = CfnTrail.AdvancedFieldSelectorProperty

function selector(name: string, ...fieldSelectors: Field[]): CfnTrail.AdvancedEventSelectorProperty {
  return { name, fieldSelectors }
}

function uses(type: string, arn: string): readonly Field[] {
  return [equal('eventCategory', 'Data'), equal('resources.type', type), equal('resources.ARN', arn)]
}

function equal(field: string, value: string): Field {
  return { field, equalTo: [value] }
}
