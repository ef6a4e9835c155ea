import type { InArchive } from '../../../instrument/wording-archive.ts'

/** The note in an archive: what is in it, and how to verify it, in Chinese. */
export const archive: (archive: InArchive) => string = ({ title, symbol, head, hasRecord }) => `${title}
${symbol}

本压缩文件载有本轮对话的全部文件，包括对话的每种语文，格式为PDF、DOCX（Word）、HTML、Markdown和JSON。所有文件均根据
本轮记录制作。${
  hasRecord
    ? '记录的公开版载于本压缩文件：record.json。'
    : '记录过大，未收入本压缩文件。其公开版可从对话下载：\n/api/rounds/<轮次>/record?edition=public'
}

如何核验记录

1. 请从您信任的来源取得根散列值。它印在每份文件的最后一个附件中。此处为
   ${head}
2. 打开“核验记录”页面（对话中的/verify，或从您信任的人处取得的verify.html），选择record.json并输入根散列值。页面不发送
   任何内容。或者，在Parley源代码的副本中，先运行一次“npm ci”，然后运行：
   npm run verify -- record.json --head <根散列值>

核验程序重新计算根散列值，并指明记录中每一处不相符的地方。公开版仅以数字摘要显示立场。各项结果本身可根据完整版重新
计算。
`
