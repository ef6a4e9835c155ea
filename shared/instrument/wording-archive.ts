import type { Language } from '../localized-text.ts'

/** What the note in an archive of a round's documents names. */
export type InArchive = {
  readonly title: string
  readonly symbol: string
  readonly head: string
  /** Whether the record is in the archive. A very large one is not. */
  readonly hasRecord: boolean
}

/** The note in an archive: what is in it, and how to verify it. */
export const ARCHIVE: Readonly<Record<Language, (archive: InArchive) => string>> = {
  en: ({ title, symbol, head, hasRecord }) => `${title}
${symbol}

This archive has every document of the round, in every language of the dialogue, as PDF, DOCX (Word), HTML, Markdown and
JSON. All of them are made from the record of the round. ${
    hasRecord
      ? 'Its public edition is in the archive: record.json.'
      : 'The record is too large for the archive. Its public edition can be downloaded from the dialogue:\n/api/rounds/<number>/record?edition=public'
  }

How to verify the record

1. Take the root hash from a source that you trust. It is printed in the last annex of each document. Here it is
   ${head}
2. Open the page "Verify a record" (/verify in the dialogue, or verify.html from somebody you trust), choose record.json and
   type the root hash. The page sends nothing. Or, in a copy of Parley's source code, run "npm ci" once, and then:
   npm run verify -- record.json --head <the root hash>

The program computes the root hash again and names each place of the record that does not match. The public edition
shows positions as digests only. The outcomes themselves can be computed again from the complete edition.
`,
  ru: ({ title, symbol, head, hasRecord }) => `${title}
${symbol}

В архиве находятся все документы раунда на всех языках диалога в форматах PDF, DOCX (Word), HTML, Markdown и JSON. Все они
составлены по протоколу раунда. ${
    hasRecord
      ? 'Его открытая версия приложена: record.json.'
      : 'Протокол слишком велик для архива. Его открытую версию можно скачать из диалога:\n/api/rounds/<номер>/record?edition=public'
  }

Как проверить протокол

1. Возьмите контрольную сумму протокола из источника, которому вы доверяете. Она напечатана в последнем приложении каждого
   документа. Здесь она такова:
   ${head}
2. Откройте страницу «Проверить протокол» (/verify в диалоге или verify.html от того, кому вы доверяете), выберите
   record.json и введите контрольную сумму. Страница ничего не отправляет. Или в копии исходного кода Parley один раз
   выполните «npm ci», а затем:
   npm run verify -- record.json --head <контрольная сумма>

Программа заново вычислит контрольную сумму и назовёт каждое место протокола, которое не сходится. В открытой версии
позиции представлены только контрольными суммами. Сами итоги можно заново вычислить по полной версии.
`,
}
