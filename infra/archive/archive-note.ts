/** The name of the note in an archive. */
export const NOTE_NAME = 'VERIFY.txt'

/** What is in the archive of a dialogue, and how to verify it. */
export const NOTE = `What is in this archive

One folder for each round of a dialogue in Parley:

  record.json               the complete edition of the record. It discloses positions on a small side. Give it only to
                            those who may read it
  record.delegations.json   the edition for the delegations
  record.public.json        the edition for the public
  instrument.*              the instrument in every language, as PDF, DOCX (Word), HTML, Markdown and JSON; with several
                            documents also each of them alone
  standing.*                what stands after the round, in the same forms, if the round is published

manifest.json lists every other file with its size and its SHA-256 digest.

How to verify it

1. Take two values from a source that you trust: the digest of manifest.json, which was printed when the archive was made,
   and the root hash of the last round, which is printed in the last annex of its instrument.
2. In a copy of Parley's source code, with Node 20 or newer, run "npm ci" once.
3. Run: npm run verify -- <this archive> --manifest <digest> --head <root hash>

The program compares each file with the manifest, and names those that were changed, left out or added. It verifies every
record, that the editions of a round are of one record, and that the rounds follow one another. The records prove
themselves. The documents are as trustworthy as the digest of the manifest.

Что в этом архиве

На каждый раунд диалога в Parley есть папка:

  record.json               полная версия протокола. По ней можно узнать позиции участников небольшой стороны. Передавайте
                            её только тем, кому её можно читать
  record.delegations.json   версия для делегаций
  record.public.json        открытая версия
  instrument.*              итоговый документ на каждом языке в форматах PDF, DOCX (Word), HTML, Markdown и JSON; если
                            документов несколько, то и каждый отдельно
  standing.*                что действует после раунда, в тех же форматах, если раунд опубликован

В файле manifest.json названы все остальные файлы, их размеры и контрольные суммы SHA-256.

Как его проверить

1. Возьмите из источника, которому вы доверяете, два значения: контрольную сумму файла manifest.json, напечатанную при
   создании архива, и контрольную сумму протокола последнего раунда из последнего приложения итогового документа.
2. В копии исходного кода Parley с Node 20 или новее один раз выполните «npm ci».
3. Выполните: npm run verify -- <этот архив> --manifest <контрольная сумма> --head <контрольная сумма протокола>

Программа сравнит каждый файл с manifest.json и назовёт те, которые изменены, пропущены или добавлены. Она проверит каждый
протокол, относятся ли версии протокола раунда к одному протоколу и следуют ли раунды один за другим. Протоколы
подтверждают себя сами. Документам можно доверять настолько, насколько вы доверяете контрольной сумме manifest.json.
`
