import { expect, test } from 'vitest'
import { formAsked } from '../../../functions/documents/forms.ts'

test.each([
  [undefined, undefined, 'html'],
  [undefined, '*/*', 'html'],
  [undefined, 'text/markdown', 'md'],
  [undefined, 'application/json', 'json'],
  [undefined, 'text/html;q=0.4, text/markdown;q=0.9', 'md'],
  [undefined, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  [undefined, 'text/*', 'html'],
  [undefined, 'image/png, application/*;q=0.2', 'docx'],
  [undefined, 'text/html;q=0, text/markdown;q=0.1', 'md'],
  [undefined, 'image/png', undefined],
  ['md', 'text/html', 'md'],
  ['docx', undefined, 'docx'],
  ['exe', '*/*', undefined],
])('by extension %s and Accept %s the instrument is had as %s', (extension, accept, form) => {
  expect(formAsked(extension, accept)?.extension).toBe(form)
})
