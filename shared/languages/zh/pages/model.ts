import type { model as english } from '../../en/pages/model.ts'

/** What the pages say of a language model that drafts, in Chinese. */
export const model: typeof english = {
  model: {
    title: '语言模型的草案',
    named: (name) =>
      `本轮规则指定了一个语言模型：${name}。协调人可以请它为方括号内的案文拟订草案。此时，参加对话的所有人都可阅读的内容会发送给Amazon Bedrock：案文、各方名称、哪些方同意某一案文，以及反对意见的文字。不发送任何人的姓名，也不发送任何立场。模型不提出任何案文。`,
    careful: '语言模型会出错，案文也可能误导它。请通读每份草案的每种语文文本。',
    ask: '请模型拟订草案',
    goOn: '就剩余事项再次请求',
    drafting: (done, asked) =>
      `模型正在拟订。已完成的事项：${done}/${asked}。可能需要几分钟。您可以离开本页，稍后再来。`,
    look: '再次查看',
    done: '模型已就每个事项拟订案文。',
    stopped: (done, asked) => `模型已停止。已完成的事项：${done}/${asked}。`,
    spent: (calls, tokens, dollars) =>
      `本轮迄今：对模型的请求${calls}次，词元${tokens}个${dollars === undefined ? '' : `，按对话文件所载价格计${dollars.toFixed(2)}美元`}。`,
    mayMeet: '模型称，草案可满足下列反对意见。是否如此，只有反对者才能说明。',
    trouble: {
      throttled: 'Amazon Bedrock当时没有余力供本账户使用。请过几分钟再次请求。',
      unavailable: 'Amazon Bedrock没有回应。请过几分钟再次请求。',
      'too-slow': '模型没有及时回应，或连接中断。请再次请求。',
      'no-access': 'Amazon Bedrock不允许本账户使用该模型。请告知部署本对话的人。',
      'no-such-model': '在本区域，Amazon Bedrock不识别该模型，或尚未接受该模型的条款。请告知部署本对话的人。',
      'request-refused': 'Amazon Bedrock拒绝了请求。请告知部署本对话的人。',
      unreadable: '模型两次给出Parley无法读取的回答。您可以再次请求。',
      'cut-off': '模型的回答超过了对话文件允许的长度。请告知部署本对话的人。',
      declined: '模型或其前置过滤器拒绝拟订案文。',
      'too-large': '此事项的案文过长，模型无法处理。',
      'calls-spent': '对模型的请求已达到本轮规则允许的次数。',
      'tokens-spent': '本轮规则允许的词元不足以再次请求。',
      'dollars-spent': '本轮规则允许的费用不足以再次请求。',
      stopped: '工作未完成即中止。请再次请求：将继续处理剩余事项。',
    },
  },
}
