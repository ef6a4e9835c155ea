import type { InArchive } from '../../../instrument/wording-archive.ts'

/** The note in an archive of a round: what is in it, and how to verify it, in French. */
export const archive: (archive: InArchive) => string = ({ title, symbol, head, hasRecord }) => `${title}
${symbol}

La présente archive contient tous les documents du cycle, dans toutes les langues du dialogue, aux formats PDF, DOCX (Word),
HTML, Markdown et JSON. Tous sont établis à partir du procès-verbal du cycle. ${
  hasRecord
    ? 'Son édition publique se trouve dans l’archive : record.json.'
    : 'Le procès-verbal est trop volumineux pour l’archive. Son édition publique peut être téléchargée à partir du dialogue :\n/api/rounds/<numéro>/record?edition=public'
}

Comment vérifier le procès-verbal

1. Obtenez l’empreinte racine d’une source à laquelle vous faites confiance. Elle est imprimée dans la dernière annexe de
   chaque document. Ici, c’est
   ${head}
2. Ouvrez la page « Vérifier un procès-verbal » (/verify dans le dialogue, ou verify.html remis par une personne à laquelle
   vous faites confiance), choisissez record.json et saisissez l’empreinte racine. La page n’envoie rien. Ou bien, dans une
   copie du code source de Parley, exécutez une fois « npm ci », puis :
   npm run verify -- record.json --head <l’empreinte racine>

Le programme recalcule l’empreinte racine et nomme chaque endroit du procès-verbal qui ne concorde pas. L’édition publique
ne montre les positions que sous forme d’empreintes. Les résultats eux-mêmes peuvent être recalculés à partir de l’édition
complète.
`
