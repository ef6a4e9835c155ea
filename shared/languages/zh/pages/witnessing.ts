import type { witnessing as english } from '../../en/pages/witnessing.ts'

const entries = (many: number) => `${many}个条目`
const range = (from: number, to: number) => (from === to ? `第${from}个条目` : `第${from}至第${to}个条目`)

/** What the page of a witness says, and what a witness finds, in Chinese. */
export const witnessing: typeof english = {
  witnessing: {
    title: '担任本方的见证方',
    link: '担任见证方',
    what: '在此审结的一切内容均载入日志，由服务器签名。一方的见证方保存向其显示的日志的每一个状态。只有日志仍载有此前的全部条目，内容未变且顺序相同，见证方才对新的状态签名。因此，无人能在不被察觉的情况下更改、删除以往的结果或改动其日期。本页即为这样的见证方。它不读取任何文本、立场或结果。',
    here: '密钥在此浏览器中生成，绝不离开。请使用您自己的设备，不要使用无痕窗口。如果您在此退出登录或删除此浏览器的数据，密钥和见证方看到的一切也会一并删除。',
    trust:
      '本页来自它所监督的服务器，而说谎的服务器可能发送另一个页面。在您自己的计算机上使用命令 npm run witness 没有这一弱点：如有可能，请优先使用。',
    needsScript:
      '本页需要 JavaScript：密钥只在此浏览器中生成和使用。请允许使用，或在您自己的计算机上使用命令 npm run witness。',
    cannotKeep:
      '此浏览器无法为本页保存密钥：版本过旧、存储空间已满，或这是无痕窗口。请换用其他浏览器，或在您自己的计算机上使用命令 npm run witness。',
    keyTitle: '您的密钥',
    make: '在此浏览器中生成密钥',
    give: '请将以下各行交给部署本对话的人，由其写入对话文件。此后启动的各轮将列明您为见证方。',
    copy: '复制以上各行',
    copied: '已复制',
    logTitle: '日志的密钥',
    notSigned: '日志尚未签名：日志在第一轮启动后五分钟内签名。请届时重新打开本页。',
    isIt: '服务器称其日志用此密钥签名。请与并非来自本页的密钥相比较：您的邀请中的、文书中的，或另一方持有的。',
    same: '密钥相同',
    watchTitle: '见证方的发现',
    look: '立即查看',
    every: '本页打开期间，见证方每五分钟查看一次日志。',
    looked: (at) => `上次查看：${at}`,
    saveTitle: '与其他各方比较',
    saveWhat:
      '服务器可能向每一方显示不同的日志。只有相互比较才能发现：请保存见证方最后看到的内容，发送给另一方的见证方，并在此打开对方发来的文件，或他人下载的记录。',
    save: '保存见证方最后看到的内容',
    open: '向他人显示的内容（所保存的文件，或 record.json）',
    proofs: '以往的发现',
    saveProof: (what) => `保存证据：${what}`,
    found: {
      entries,
      first: (log, size) => `${log}有${entries(size)}。这是本见证方看到的第一个状态：无法得知此前显示过什么。`,
      grown: (log, from, to) => `${log}已从${from}个条目增至${entries(to)}；仍是同一日志。`,
      nothingNew: '没有新内容。本见证方的签名已载入日志。',
      nothingYet: (log) => `${log}尚未签名任何内容。`,
      signed: (size) => `已签名，服务器已收到：${entries(size)}。`,
      sentAgain: (size) => `服务器未显示本见证方的签名（${entries(size)}）。已重新发送。`,
      notNamed: () => '本对话尚未列明此见证方，因此没有签名。请将您的密钥交给部署本对话的人。',
      notTaken: '服务器未接受签名。下次查看时将重新发送。',
      noNote: (file) => `${file}中没有日志的检查点。`,
      sameLog: (source, size) => `${source}属于同一日志：${entries(size)}。`,
      hidden: (log, size) => `${log}称尚未签名任何内容，而此前曾对有${entries(size)}的日志签名。`,
      noHead: {
        'no checkpoint': (log) => `作为${log}的检查点显示的内容并非检查点`,
        'another log': (log) => `此检查点属于${log}以外的另一日志`,
        'not signed': (log) => `此检查点未用交给本见证方的${log}的密钥签名`,
        'wrongly signed': (log) => `此检查点带有以${log}名义作出的签名，但并非用其密钥作出`,
      },
      provesNothing:
        '这不能证明密钥持有者有过错：可能是途中有人发送，也可能日志另有密钥。请将密钥与邀请或记录中的密钥相比较。',
      nothingSigned: '未作任何签名。',
      wentBack: (log, shown, seen) =>
        `${log}倒退了：现在显示的日志有${entries(shown)}，而此前曾对有${seen}个条目的日志签名。`,
      leftOut: (shown, seen) => `现在显示的日志缺少${range(shown + 1, seen)}。`,
      wasItsLog: '较短的日志曾是其日志，因此服务器可能称只是答复迟延；如再次出现，即为隐瞒已审结的内容。',
      neverSeen:
        '本见证方此前未见过这一较短的日志，无法判断它是本日志的较早状态还是另一日志。待日志恢复原有长度时即可判断。',
      wentElsewhere: (log, shown, seen) =>
        `${log}倒退了，并显示另一日志：现在的日志有${entries(shown)}，而此前曾对有${seen}个条目的日志签名。`,
      twoLogs: (log, size, source) =>
        source === undefined
          ? `${log}签署了两个不同的日志，各有${entries(size)}：一个此前显示过，另一个现在显示。`
          : `${log}签署了两个不同的日志，各有${entries(size)}：一个曾向本见证方显示，另一个载于${source}。`,
      lastAlone: (size) =>
        `两者仅第${size}个条目不同：该条目签名之后又以不同内容再次签名，例如更改日期，或向两人显示两种结果。`,
      doNotFit: (log, seen, shown, source) =>
        source === undefined
          ? `${log}签署了两个不相符的日志：有${entries(seen)}的此前显示过，有${entries(shown)}的现在显示。没有证据表明较长的日志以较短的日志开头。`
          : `${log}签署了两个不相符的日志：有${entries(seen)}的曾向本见证方显示，有${entries(shown)}的载于${source}。没有证据表明较长的日志以较短的日志开头。`,
      nobodyKnows: (last) => `无法得知两者相同到何处。在前${last}个条目中，至少有一个被更改、遗漏或移动。`,
      common: (same, last) =>
        `两者开头的${entries(same)}相同。从第${same + 1}个条目到第${last}个条目，至少有一个在签名之后被更改、遗漏或移动。`,
      both: '两个状态都用其密钥签名，因此合在一起即为对其不利的证据。',
      kept: () => '请保存下面的证据，并向其他各方出示。',
      ended: '您已退出登录。请在此浏览器中重新登录，再打开本页。',
      busy: (server, status) => `${server}的答复为${status}；请一分钟后再试。`,
      silent: (server) => `${server}没有答复；请稍后再试。`,
      notShown: (server, status) => `${server}未向本页显示检查点（${status}）。`,
      tooLong: '答复过长，不可能是检查点。',
    },
  },
}
