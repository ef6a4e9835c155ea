import type { TroubleCode } from '../../../mediation/trouble-code.ts'

/** What the pages say of a language model that drafts, in English. */
export const model = {
  model: {
    title: 'Drafts of a language model',
    named: (name: string) =>
      `The rules of this round name a language model: ${name}. Facilitators can ask it for drafts for texts in brackets. Amazon Bedrock is then sent what everybody in the dialogue may read: texts, the names of the sides, which sides agree on a text, and the words of objections. It is sent no name of a person and no position. The model tables nothing.`,
    careful:
      'A language model makes mistakes, and a text can mislead it. Read each draft as a whole, in each language.',
    ask: 'Ask the model for drafts',
    goOn: 'Ask again for the matters that are left',
    drafting: (done: number, asked: number) =>
      `The model is drafting. Matters that are done: ${done} of ${asked}. It may take some minutes. You can leave this page and come back.`,
    look: 'Look again',
    done: 'The model has drafted texts for each matter.',
    stopped: (done: number, asked: number) => `The model has stopped. Matters that are done: ${done} of ${asked}.`,
    spent: (calls: number, tokens: number, dollars: number | undefined) =>
      `In this round so far: requests to the model ${calls}, tokens ${tokens}${dollars === undefined ? '' : `, US dollars ${dollars.toFixed(2)} by the prices in the dialogue’s file`}.`,
    mayMeet:
      'The model says that the draft would meet these objections. Only those who objected can say whether it does.',
    trouble: {
      throttled: 'Amazon Bedrock had no capacity for this account. Ask again in some minutes.',
      unavailable: 'Amazon Bedrock did not answer. Ask again in some minutes.',
      'too-slow': 'The model did not answer in time, or the connection was lost. Ask again.',
      'no-access':
        'Amazon Bedrock gives this account no access to the model. Tell the person who deployed the dialogue.',
      'no-such-model':
        'Amazon Bedrock does not know the model in this region, or its terms were not accepted. Tell the person who deployed the dialogue.',
      'request-refused': 'Amazon Bedrock refused the request. Tell the person who deployed the dialogue.',
      unreadable: 'The model twice gave an answer that Parley could not read. You can ask again.',
      'cut-off':
        'The answers of the model were longer than the dialogue’s file allows. Tell the person who deployed the dialogue.',
      declined: 'The model, or a filter in front of it, declined to draft a text.',
      'too-large': 'The texts of this matter are too long for the model.',
      'calls-spent': 'The model was asked as often as the rules of this round allow.',
      'tokens-spent': 'The tokens that the rules of this round allow do not suffice for another request.',
      'dollars-spent': 'The money that the rules of this round allow does not suffice for another request.',
      stopped: 'The work ended before it was done. Ask again: it goes on with the matters that are left.',
    } satisfies Record<TroubleCode, string>,
  },
}
