import type { amendments as english } from '../../en/pages/amendments.ts'
import { countFormat } from '../../format/plural.ts'
import { inWriting } from '../format.ts'

const count = countFormat('zh', '')

/** What the pages say of amendments and of texts composed of them, in Chinese. */
export const amendments: typeof english = {
  amendments: {
    preview: '改动如下',
    notYet: '您的修正案尚未提出。请检查改动，然后提出，或返回修改。',
    legend: '增加的文字带下划线；删去的文字带删除线。',
    stays: '保持不变的内容',
    nothingStays: '无。',
    confirm: '提出此修正案',
    change: '返回修改',
    notInLine: (language) => `尚未按${inWriting(language)}文本更新`,
    willBeMarked: '其他人会看到这一标记，直至有人也修正该文本。您自己仍可改动。',
  },
  authentic: {
    title: '作准文本',
    state: { 'in-line': '一致', missing: '缺少', 'out-of-line': '有待更新', proposed: '已提出' },
    agreed: '已商定',
    textIn: (language) => `${inWriting(language)}文本，同等作准`,
    propose: (language) => `提出${inWriting(language)}文本`,
  },
  consolidated: {
    title: '合并案文',
    composed: '本案文由Parley自动合并而成，来源如下：',
    nobodyTabled: '没有人提出过这份案文。',
    notYetAgreed: '尚无人同意整份案文。',
    agreesOnParts: '同意各个部分',
    agreedNow: '各方均已同意整份案文。',
    part: (number) => `第${number}项提案`,
    parts: (number) => `本案文的来源：${count(number, { other: '项提案' })}`,
    partsAgain: '这些提案也将再次审读，以备各方不同意整份案文时之用。',
  },
}
