import type { objections as english } from '../../en/pages/objections.ts'
import { countFormat } from '../../format/plural.ts'
import { map } from '../documents/map.ts'

const count = countFormat('zh', '')

/** What the pages say of what became of objections, and of the bracket map, in Chinese. */
export const objections: typeof english = {
  objections: {
    answers: '此案文表明其回应了：',
    earlier: '打开该次审读',
    choose: '此案文回应了哪些反对意见？（可选）',
    under: '只有列于此标题下的案文才能回应它：',
    chooseMeans: '所有人都能看到您勾选的内容。如果此案文商定且无人反对，反对意见即为已满足。',
  },
  brackets: {
    ...map,
    many: (number) => `${count(number, { other: '个事项' })}在方括号内`,
    downloads: '方括号案文一览文件',
  },
}
