const ANSWER = 'answers.'

/** The field of a check box: the ids of the objections that are answered if it is ticked. */
export function fieldOfAnswer(ids: readonly string[]): string {
  return `${ANSWER}${ids.join('-')}`
}

/** Whether a field is such a check box. */
export function isFieldOfAnswer(field: string): boolean {
  return field.startsWith(ANSWER)
}

/** The objections that the check boxes of a form say are answered. */
export function answersIn(typed: { readonly [field: string]: string }): readonly string[] {
  return Object.keys(typed)
    .filter(isFieldOfAnswer)
    .flatMap((field) => field.slice(ANSWER.length).split('-'))
}
