const EVERY_FORM = ['md', 'html', 'docx', 'pdf', 'json']

const filesOf = (name: string, forms: readonly string[] = EVERY_FORM) => forms.map((form) => `${name}.${form}`)

/**
 * The files that the function of documents serves, by their paths after `/api/`. A gateway's path cannot have a variable for a part of a
 * name, so each is a route.
 */
export const DOCUMENT_FILES: readonly string[] = [
  'openapi.json',
  'record.schema.json',
  'register.schema.json',
  ...filesOf('standing'),
  'memo',
  ...filesOf('memo'),
  ...filesOf('consultations/register'),
  'rounds/{round}/instrument',
  ...filesOf('rounds/{round}/instrument', [...EVERY_FORM, 'zip']),
  ...filesOf('rounds/{round}/brackets', ['md', 'html', 'docx']),
]
