const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** A fraction in words, in Chinese: 三分之二. `undefined` if it has no short words. */
export function fraction(part: number, of: number): string | undefined {
  if (part === 1 && of === 2) return '半数'
  const [many, one] = [NUMBERS[part - 1], NUMBERS[of - 1]]
  return many === undefined || one === undefined ? undefined : `${one}分之${many}`
}

/** A percentage, in figures. */
export function percent(figures: string): string {
  return `${figures}%`
}
