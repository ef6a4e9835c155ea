import * as fc from 'fast-check'

/** Characters that are easily mistaken, cannot be seen, or have no place in a text, among ordinary ones. */
const AWKWARD =
  '\t\n\v\f\r\u0000\u0007\u0085\u00a0\u00ad\u034f\u061c\u115f\u180b\u180e\u2007\u200b\u200c\u200d\u200e\u200f\u2010' +
  '\u2011\u2014\u2028\u2029\u202a\u202e\u202f\u2060\u2066\u2069\u2212\u2800\u3000\u3164\ufe0e\ufe0f\ufeff\ufff9\ufffd' +
  '\ufffe\uffff\ufdd0\u0300\u0301\u0308\u0327\u0345\u05d0\u05b0\u0627\u0644\u064b\u0915\u094d\u0937\u1820\u845b\uac00' +
  '\u1100\u1161\u11a8\u20e3\u212b\u212a\u2160\ufb01\u1e9e\u00df\u017f\u0130\u0131\u03a3\u03c2\u043e\u041c\u0432\u0406' +
  'aAeEiIlLmM1|0oOnNrR\u00e9 \'"\u00b4`\u2018\u2019\u201c\u201d\u00ab\u00bb-_#*'

const OUTSIDE_THE_PLANE = ['\ud83d', '\ude00', '\u{1f468}', '\u{1f3fd}', '\u{1f3f4}', '\u{e0067}', '\u{e007f}']

/** Texts of every kind, with more of what cleaning and folding are about than chance would bring. */
export const anyText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...AWKWARD, ...OUTSIDE_THE_PLANE, '\u{1fffe}', '\u{e0100}') },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
      { weight: 1, arbitrary: fc.constantFrom('Foreign media', 'Вмешательство', 'مخواهم') },
    ),
    { maxLength: 16 },
  )
  .map((parts) => parts.join(''))
