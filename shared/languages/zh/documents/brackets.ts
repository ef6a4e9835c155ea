const LIST = new Intl.ListFormat('zh-Hans-CN')

/** The wording for texts in square brackets and for brackets inside a line, in Chinese. */
export const brackets = {
  alternatives: (many: number, isOpen: boolean) => {
    if (many > 1) return `${isOpen ? '各方均同意，措辞尚未确定' : '未商定'}；${many}个备选案文。`
    return isOpen ? '各方同意实质内容；案文留在方括号内。' : '未商定；案文留在方括号内。'
  },
  inTheLine: (letters: readonly string[], isOpen: boolean) =>
    isOpen
      ? `各方均同意，措辞尚未确定：备选案文${LIST.format(letters)}在方括号内的文字处不同。`
      : `未商定；备选案文${LIST.format(letters)}在方括号内的文字处不同。`,
  bracketOpens: (letters: readonly string[]) => `备选案文${LIST.format(letters)}：`,
  bracketCloses: (letters: readonly string[]) => `，备选案文${LIST.format(letters)}完`,
}
