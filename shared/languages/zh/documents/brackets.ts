import type { Wording } from '../../../instrument/wording.ts'

const LIST = new Intl.ListFormat('zh-Hans-CN')

/** The wording for texts in square brackets and for brackets inside a line, in Chinese. */
export const brackets: Pick<Wording, 'alternatives' | 'inTheLine' | 'bracketOpens' | 'bracketCloses'> = {
  alternatives: (many, isOpen) => {
    if (many > 1) return `${isOpen ? '各方均同意，措辞尚未确定' : '未商定'}；${many}种备选措辞。`
    return isOpen ? '各方均同意实质内容；案文留在方括号内。' : '未商定；案文留在方括号内。'
  },
  inTheLine: (letters, isOpen) =>
    isOpen
      ? `各方均同意，措辞尚未确定：措辞${LIST.format(letters)}在方括号内的文字处不同。`
      : `未商定；措辞${LIST.format(letters)}在方括号内的文字处不同。`,
  bracketOpens: (letters) => `措辞${LIST.format(letters)}：`,
  bracketCloses: (letters) => `，措辞${LIST.format(letters)}完`,
}
