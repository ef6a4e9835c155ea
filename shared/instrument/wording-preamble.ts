import type { Language } from '../localized-text.ts'
import type { Wording } from './wording.ts'

type AroundTheText = Pick<
  Wording,
  'languages' | 'contents' | 'actor' | 'recital' | 'quoted' | 'operative' | 'closing' | 'done' | 'authentic'
>

const ENGLISH = new Intl.ListFormat('en-GB')
const RUSSIAN = new Intl.ListFormat('ru')

const NAMES = {
  en: { en: 'English', ru: 'Russian' },
  ru: { en: 'английский', ru: 'русский' },
  inRussian: { en: 'английском', ru: 'русском' },
} as const

/**
 * The wording of the preamble and of the closing provisions. The preamble is one sentence, as in decisions of the OSCE and
 * resolutions of the United Nations: who speaks, recitals, and what they do. In Russian its parts begin with small letters.
 */
export const PREAMBLE: Readonly<Record<Language, AroundTheText>> = {
  en: {
    languages: (languages) => `Languages: ${ENGLISH.format(languages.map((one) => NAMES.en[one]))}`,
    contents: 'Contents',
    actor: (round, side) => (side === undefined ? `The participants in round ${round} of the dialogue,` : `${side},`),
    recital: {
      composed: (sides, acting, isDeclaration) => {
        const people = `nongovernmental experts${
          acting === undefined
            ? ' and former officials'
            : `, former officials and, up to ${acting} of a delegation, acting officials`
        }, all of them taking part in a personal capacity`
        return isDeclaration
          ? ['Speaking', ` through its participants in the dialogue, who are ${people},`]
          : ['Being', ` ${people}, in the delegations of the following sides: ${sides},`]
      },
      convened: ['Noting', ' by whom the dialogue was convened: '],
      mandate: ['Recalling', ' the mandate of the dialogue: '],
      reaffirming: ['Reaffirming', ' the commitments contained in the following instruments:'],
      personalCapacity: ['Recognizing', ' that what is agreed in a personal capacity does not bind any State,'],
      nonAdmission: [
        'Stressing',
        ' that nothing in this text constitutes an admission of any act by any party, and that acceptance of this text does not imply acceptance of any account of past events,',
      ],
    },
    quoted: (text) => `“${text}”`,
    operative: {
      joint: {
        draft: 'Have before them the following text:',
        adopted:
          'Have agreed, by the ratification of every side under the rules of the round, on the following text, which is submitted to the Governments concerned for their consideration:',
        partly:
          'Have agreed, by the ratification of every side under the rules of the round, on those parts of the following text that are marked as adopted, which are submitted to the Governments concerned for their consideration:',
        none: 'Have adopted no text, and submit the following report of the round:',
      },
      declaration: {
        draft:
          'Has before it the following draft of a declaration, in parallel with the declarations of the other sides:',
        adopted: 'Declares the following, in parallel with the declarations of the other sides:',
        partly:
          'Declares, in parallel with the declarations of the other sides, those parts of the following text that are marked as adopted:',
        none: 'Makes no declaration, because the following text was not adopted:',
      },
    },
    closing: 'Closing provisions',
    done: (place, date, languages) =>
      `Done${place === undefined ? '' : ` at ${place}`} on ${date}, in ${ENGLISH.format(
        languages.map((one) => NAMES.en[one]),
      )}.`,
    authentic: (isComplete) => [
      'Each text is in the language or the languages in which it was proposed.',
      isComplete
        ? 'Every text of this document exists in each of these languages.'
        : 'Not every text of this document exists in each of these languages. A text that is not translated is marked.',
      'The rules of the round do not give one language precedence over another.',
    ],
  },
  ru: {
    languages: (languages) => `Языки: ${RUSSIAN.format(languages.map((one) => NAMES.ru[one]))}`,
    contents: 'Содержание',
    actor: (round, side) => (side === undefined ? `Участники раунда ${round} диалога,` : `${side},`),
    recital: {
      composed: (sides, acting, isDeclaration) => {
        if (isDeclaration) {
          const officials =
            acting === undefined
              ? ' и бывших должностных лиц'
              : `, бывших должностных лиц и (не более ${acting} делегации) действующих должностных лиц`
          const people = `неправительственных экспертов${officials}`
          return ['выступая', ` через своих участников диалога\u00a0— ${people}, участвующих в личном качестве,`]
        }
        const officials =
          acting === undefined
            ? ' и бывшими должностными лицами'
            : `, бывшими должностными лицами и (не более ${acting} делегации) действующими должностными лицами`
        const people = `неправительственными экспертами${officials}, участвуя в личном качестве`
        return ['являясь', ` ${people} и составляя делегации следующих сторон: ${sides},`]
      },
      convened: ['отмечая', ', кем созван диалог: '],
      mandate: ['напоминая', ' о мандате диалога: '],
      reaffirming: ['подтверждая', ' обязательства, содержащиеся в следующих документах:'],
      personalCapacity: ['признавая', ', что согласованное в личном качестве не обязывает ни одно государство,'],
      nonAdmission: [
        'подчёркивая',
        ', что ничто в настоящем тексте не является признанием какой-либо из сторон каких-либо действий и что принятие настоящего текста не означает согласия с какой-либо версией прошлых событий,',
      ],
    },
    quoted: (text) => `«${text.replace(/\.$/, '')}»`,
    operative: {
      joint: {
        draft: 'имеют на рассмотрении следующий текст:',
        adopted:
          'согласовали путём ратификации каждой стороной по правилам раунда следующий текст, который представляется на рассмотрение соответствующих правительств:',
        partly:
          'согласовали путём ратификации каждой стороной по правилам раунда те части следующего текста, которые отмечены как принятые и представляются на рассмотрение соответствующих правительств:',
        none: 'не приняли ни одного текста и представляют следующий отчёт о раунде:',
      },
      declaration: {
        draft: 'имеет на рассмотрении следующий проект заявления, параллельного заявлениям других сторон:',
        adopted: 'параллельно с заявлениями других сторон заявляет следующее:',
        partly:
          'параллельно с заявлениями других сторон делает заявление в тех частях следующего текста, которые отмечены как принятые:',
        none: 'не делает заявления, поскольку следующий текст не принят:',
      },
    },
    closing: 'Заключительные положения',
    done: (place, date, languages) =>
      `${place === undefined ? '' : `${place}, `}${date} Составлено на ${inRussian(languages)}.`,
    authentic: (isComplete) => [
      'Каждый текст приводится на языке или языках, на которых он был внесён.',
      isComplete
        ? 'Каждый текст настоящего документа имеется на каждом из этих языков.'
        : 'Не каждый текст настоящего документа имеется на каждом из этих языков. Непереведённый текст отмечен.',
      'Правила раунда не отдают предпочтения ни одному из языков.',
    ],
  },
}

function inRussian(languages: readonly Language[]): string {
  return `${RUSSIAN.format(languages.map((one) => NAMES.inRussian[one]))} ${languages.length === 1 ? 'языке' : 'языках'}`
}
