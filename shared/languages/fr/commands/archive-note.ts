/** What is in the archive of a dialogue, and how to verify it, in French. */
export const archiveNote = `Contenu de la présente archive

Un dossier pour chaque cycle d’un dialogue tenu dans Parley :

  record.json               l’édition complète du procès-verbal. Elle révèle des positions de membres d’une partie peu
                            nombreuse. Ne la remettez qu’aux personnes qui ont le droit de la lire
  record.delegations.json   l’édition destinée aux délégations
  record.public.json        l’édition destinée au public
  instrument.*              l’instrument dans toutes les langues, aux formats PDF, DOCX (Word), HTML, Markdown et JSON ; s’il
                            y a plusieurs documents, chacun d’eux séparément aussi
  standing.*                le texte en vigueur après le cycle, aux mêmes formats, si le cycle est publié

À côté de ces dossiers, si une partie a engagé une consultation :

  register.json             le procès-verbal complet du registre des consultations. Il montre comment les membres d’une
                            partie ont répondu, sans noms. Ne le remettez qu’aux personnes qui ont le droit de le lire
  register.delegations.json ce que toutes les parties peuvent en voir
  register.public.json      ce que toutes les parties ont consenti à publier

verify.html est une page qui vérifie tout cela sans réseau. manifest.json énumère tous les autres fichiers, avec leur taille
et leur empreinte SHA-256.

Comment vérifier sans rien installer

Obtenez verify.html d’une source à laquelle vous faites confiance, ou comparez son empreinte avec celle dont d’autres
disposent : quiconque a changé l’archive a pu changer la page qu’elle contient. Ouvrez la page dans un navigateur, choisissez
la présente archive ou certains de ses fichiers, et saisissez l’empreinte racine du dernier cycle ou l’empreinte de
manifest.json. Rien ne sort du navigateur.

Comment vérifier avec la commande

1. Obtenez deux valeurs d’une source à laquelle vous faites confiance : l’empreinte de manifest.json, affichée lorsque
   l’archive a été établie, et l’empreinte racine du dernier cycle, imprimée dans la dernière annexe de son instrument.
2. Dans une copie du code source de Parley, avec Node 20 ou une version plus récente, exécutez une fois « npm ci ».
3. Exécutez : npm run verify -- <la présente archive> --manifest <empreinte> --head <empreinte racine>

Le programme compare chaque fichier avec le manifeste, et nomme ceux qui ont été changés, omis ou ajoutés. Il vérifie tous les
procès-verbaux. Il s’assure que les éditions d’un cycle sont celles d’un même procès-verbal, que les cycles se suivent, et
qu’il ne manque aucune consultation dont un cycle avait connaissance. Les procès-verbaux font preuve par eux-mêmes. Les documents sont aussi
dignes de foi que l’empreinte du manifeste.
`
