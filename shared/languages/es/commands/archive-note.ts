/** What is in the archive of a dialogue, and how to verify it, in Spanish. */
export const archiveNote = `Qué contiene este archivo comprimido

Una carpeta para cada ronda de un diálogo de Parley:

  record.json               la versión completa del acta. Revela las posiciones de una parte pequeña. Entréguela solo a
                            quienes tengan derecho a leerla
  record.delegations.json   la versión para las delegaciones
  record.public.json        la versión para el público
  instrument.*              el instrumento en todos los idiomas, en formato PDF, DOCX (Word), HTML, Markdown y JSON; si hay
                            varios documentos, también cada uno por separado
  standing.*                lo que está vigente después de la ronda, en los mismos formatos, si la ronda está publicada

Junto a ellas, si una parte ha iniciado una consulta:

  register.json             el acta completa del registro de consultas. Muestra cómo respondieron los miembros de una parte,
                            sin nombres. Entréguela solo a quienes tengan derecho a leerla
  register.delegations.json lo que puede ver de él cada parte
  register.public.json      lo que todas las partes han consentido en publicar

verify.html es una página que comprueba todo esto sin conexión a la red. manifest.json enumera todos los demás archivos con su
tamaño y su huella SHA-256.

Cómo verificarlo sin instalar nada

Obtenga verify.html de una fuente en la que confíe, o compare su huella con la que tienen otras personas: quien haya alterado
el archivo comprimido podría haber alterado la página que contiene. Ábrala en un navegador, elija este archivo comprimido o
archivos sueltos de él y escriba la huella raíz de la última ronda o la huella de manifest.json. Nada sale del navegador.

Cómo verificarlo con el comando

1. Tome dos valores de una fuente en la que confíe: la huella de manifest.json, que se mostró cuando se creó el archivo
   comprimido, y la huella raíz de la última ronda, que figura impresa en el último anexo de su instrumento.
2. En una copia del código fuente de Parley, con Node 20 o posterior, ejecute una vez «npm ci».
3. Ejecute: npm run verify -- <este archivo comprimido> --manifest <huella> --head <huella raíz>

El programa compara cada archivo con el manifiesto e indica los que se han alterado, omitido o añadido. Verifica todas las
actas, que las versiones de una ronda son de una misma acta, que las rondas se siguen unas a otras y que no falta ninguna
consulta de la que una ronda tuviera conocimiento. Las actas se prueban a sí mismas. Los documentos son tan dignos de confianza
como la huella del manifiesto.
`
