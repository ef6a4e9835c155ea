/** The place of a mistake that a schema found: `readings[0].closing.at`. @param inside where the schema's value is itself */
export function placeOf(path: readonly PropertyKey[], inside = ''): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : `${index > 0 || inside !== '' ? '.' : ''}${String(step)}`,
    )
    .join('')
}
