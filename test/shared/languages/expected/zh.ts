import type { Expected } from '../expected.ts'

export const expected: Expected = {
  place: '日内瓦',
  openings: { undertake: /(应|承诺|打算|将|同意)$/, refrain: /避免$/, 'not-authorize': /不(得|应)?授权$/ },
}
