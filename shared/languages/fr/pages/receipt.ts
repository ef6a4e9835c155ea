import type { receipt as english } from '../../en/pages/receipt.ts'

/** What the pages say of a receipt, and whether what it is for was counted, in French. */
export const receipt: typeof english = {
  receipt: {
    title: 'Cela a-t-il été compté ?',
    lookUp: 'Voir si cela a été compté',
    is: {
      proposal: 'Un texte qui a été déposé',
      withdrawal: 'Le retrait d’un texte',
      position: 'Votre position sur un texte',
      words: 'Ce que vous avez écrit avec votre position',
      statement: 'Ce que vous avez écrit avec votre position',
      floor: 'Votre intervention',
      'floor-set-aside': 'Le fait d’écarter une intervention',
      confirmation: 'Votre réponse à une confirmation',
    },
    counted: {
      yes: 'Oui. Cela a été compté.',
      no: 'Non. Cela est arrivé trop tard pour être compté et ne figure donc pas au procès-verbal.',
      'not-settled-yet':
        'On ne le sait pas encore. L’envoi est conservé. Cette page dira oui ou non lorsque la lecture sera conclue, ou le résultat de la confirmation établi. Rouvrez-la à ce moment-là.',
    },
    digest: 'Récépissé',
    takenBack: 'retirée ; vous comptez parmi les personnes qui n’ont pas répondu',
    all: 'Vos récépissés',
    none: 'Vous n’avez rien présenté dans cette lecture.',
    keep: 'Tout ce que vous avez présenté dans cette lecture figure ici tel qu’il a été enregistré, et personne d’autre ne voit cette page. Enregistrez les récépissés. Avec eux et le procès-verbal du cycle, quiconque peut vérifier que ce que vous avez présenté y figure, inchangé : sur la page « Vérifier un procès-verbal », qui fonctionne sans réseau, ou par la commande npm run verify -- record.json receipts.json.',
    careful:
      'Quiconque détient ce fichier peut montrer à d’autres ce que vous avez dit. Gardez-le pour vous. Si quelqu’un pouvait vous contraindre à le remettre, ne l’enregistrez pas.',
    save: 'Enregistrer les récépissés (JSON)',
    signed: 'Signé par le serveur',
    signedMeans:
      'Le serveur a signé que ceci était arrivé avant la clôture de la lecture. Si le procès-verbal ne le contient pas, le récépissé signé est une preuve contre le serveur, aux yeux de tous. Il ne dit pas ce que vous avez présenté.',
    saveSigned: 'Enregistrer les récépissés signés, sans ce que vous avez dit (texte)',
    notSigned:
      'Non signé. Le serveur signe tant que la lecture est ouverte, à partir d’une seconde environ après son ouverture. Rouvrez cette page à ce moment-là.',
    neverSigned: 'Non signé : la lecture est close, et les récépissés ne sont signés que tant qu’elle est ouverte.',
    keptHere:
      'Cet appareil a gardé des récépissés signés de cette lecture, sans ce que vous avez dit, jusqu’à ce que vous vous déconnectiez. Enregistrez-les s’il manque quelque chose au procès-verbal :',
    saveKept: 'Enregistrer ce que cet appareil a gardé (texte)',
    toReading: 'Vers la lecture',
  },
}
