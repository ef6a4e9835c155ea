import { expect, test } from 'vitest'
import { formAsked } from '../../../functions/documents/forms.ts'

test.each([
  [undefined, 'html'],
  ['*/*', 'html'],
  ['text/markdown', 'md'],
  ['application/json', 'json'],
  ['text/html;q=0.4, text/markdown;q=0.9', 'md'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/pdf', 'pdf'],
  ['text/*', 'html'],
  ['image/png, application/*;q=0.2', 'docx'],
  ['text/html;q=0, text/markdown;q=0.1', 'md'],
  ['image/png', undefined],
])('by Accept %s the instrument is had as %s', (accept, form) => {
  expect(formAsked(accept)?.extension).toBe(form)
})
