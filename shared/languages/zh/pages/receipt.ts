import type { receipt as english } from '../../en/pages/receipt.ts'

/** What the pages say of a receipt, and whether what it is for was counted, in Chinese. */
export const receipt: typeof english = {
  receipt: {
    title: '是否已计入？',
    lookUp: '查看是否已计入',
    is: {
      proposal: '提出的案文',
      withdrawal: '案文的撤回',
      position: '您对一份案文的立场',
      words: '您随立场书写的内容',
      statement: '您随立场书写的内容',
      floor: '您的发言',
      'floor-set-aside': '将发言收起',
      confirmation: '您对确认事项的答复',
    },
    counted: {
      yes: '是。已计入。',
      no: '否。送达过晚，未能计入，因此不在记录中。',
      'not-settled-yet': '尚不知道。内容已存储。审读审结或确认得出结果后，本页会显示是或否。请届时再次打开。',
    },
    digest: '回执',
    takenBack: '已收回：您视为未答复',
    all: '您的回执',
    none: '您没有向本次审读提交任何内容。',
    keep: '您向本次审读提交的一切内容，均按记录原样列于此处，其他人都看不到本页。请保存回执。凭回执和本轮记录，任何人都可以查验您提交的内容是否在记录中且未被改动：可使用“核验记录”页面（无须网络），或使用命令npm run verify -- record.json receipts.json。',
    careful: '持有此文件的人都能向他人表明您说过什么。请自行妥善保管。如果有人可能强迫您交出文件，请不要保存。',
    save: '保存回执（JSON）',
    signed: '由服务器签名',
    signedMeans:
      '服务器签名表明，该内容在审读结束之前已送达。如果记录中没有该内容，已签名的回执对任何人都是针对服务器的证据。回执不说明您提交了什么。',
    saveSigned: '保存已签名的回执，不含您所说的内容（文本）',
    notSigned: '未签名。审读进行期间，服务器自审读开始约一秒后予以签名。请届时再次打开本页。',
    neverSigned: '未签名：审读已结束，而回执只在审读进行期间签名。',
    keptHere:
      '此设备保存了本次审读的已签名回执，不含您所说的内容，直至您退出登录。如果记录中缺少某项内容，请保存这些回执：',
    saveKept: '保存此设备所存的内容（文本）',
    toReading: '前往审读',
  },
}
