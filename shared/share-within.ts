import * as z from 'zod'
import { FRACTION, fractionOf } from './share.ts'

/** The schema of a share that a number's schema limits: a fraction has the limits of its value. */
export function shareWithin(number: z.ZodNumber) {
  const fraction = z
    .string()
    .regex(FRACTION, 'write a number with a point, such as 0.75, or a fraction, such as 2/3')
    .superRefine((written, context) => {
      const value = fractionOf(written)
      const limits = value === undefined ? undefined : number.safeParse(value.part / value.of)
      for (const { message } of limits?.error?.issues ?? []) context.addIssue({ code: 'custom', message })
    })
  return z.union([number, fraction], { error: 'write a number, such as 0.75, or a fraction, such as 2/3' })
}
