import type { witnessing as english } from '../../en/pages/witnessing.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('fr')
const entries = (many: number) => count(many, { one: 'entrée', other: 'entrées' })
const range = (from: number, to: number) =>
  from === to ? `L’entrée ${from} est omise` : `Les entrées ${from} à ${to} sont omises`

/** What the page of a witness says, and what a witness finds, in French. */
export const witnessing: typeof english = {
  witnessing: {
    title: 'Être témoin de votre partie',
    link: 'Être témoin',
    what: 'Tout ce qui est conclu ici est inscrit dans un journal, que le serveur signe. Le témoin d’une partie conserve chaque état du journal qui lui est montré. Il n’en signe un nouveau que si le journal contient toujours toutes les entrées antérieures, inchangées et dans le même ordre. Un résultat passé ne peut donc pas être modifié, supprimé ou redaté sans que personne le remarque. Cette page est un tel témoin. Elle ne lit aucun texte, aucune position et aucun résultat.',
    here: 'La clé est créée dans ce navigateur et ne le quitte jamais. Utilisez un appareil qui vous appartient, et pas de fenêtre privée. Si vous vous déconnectez ici ou effacez les données de ce navigateur, la clé et tout ce que le témoin a vu sont également effacés.',
    trust:
      'Cette page provient du serveur qu’elle surveille, et un serveur qui ment pourrait en envoyer une autre. La commande npm run witness, sur votre propre machine, n’a pas cette faiblesse : préférez-la si vous le pouvez.',
    needsScript:
      'Cette page a besoin de JavaScript : la clé est créée et utilisée dans ce navigateur et nulle part ailleurs. Autorisez-le, ou utilisez la commande npm run witness sur votre propre machine.',
    cannotKeep:
      'Ce navigateur ne conserve pas de clé pour cette page : il est trop ancien, son espace de stockage est plein, ou il s’agit d’une fenêtre privée. Utilisez-en un autre, ou la commande npm run witness sur votre propre machine.',
    keyTitle: 'Votre clé',
    make: 'Créer une clé dans ce navigateur',
    give: 'Transmettez ces lignes à la personne qui déploie le dialogue : elles s’ajoutent au fichier du dialogue. Les cycles qui s’ouvrent ensuite vous désignent comme témoin.',
    copy: 'Copier les lignes',
    copied: 'Copié',
    logTitle: 'La clé du journal',
    notSigned:
      'Le journal n’est pas encore signé : il l’est dans les cinq minutes qui suivent l’ouverture du premier cycle. Rouvrez alors cette page.',
    isIt: 'Le serveur indique que son journal est signé avec cette clé. Comparez-la avec une clé qui ne provient pas de cette page : celle de votre invitation, d’un instrument, ou celle dont dispose une autre partie.',
    same: 'C’est la même clé',
    watchTitle: 'Ce que le témoin constate',
    look: 'Examiner maintenant',
    every: 'Le témoin examine le journal toutes les cinq minutes tant que cette page est ouverte.',
    looked: (at) => `Dernier examen : ${at}`,
    saveTitle: 'Comparer avec les autres parties',
    saveWhat:
      'Le serveur peut montrer un autre journal à chaque partie. On ne le découvre que si quelqu’un compare : enregistrez ce que ce témoin a vu en dernier et envoyez-le au témoin d’une autre partie, puis ouvrez ici ce que vous en recevez, ou un procès-verbal que quelqu’un d’autre a téléchargé.',
    save: 'Enregistrer ce que ce témoin a vu en dernier',
    open: 'Ce qui a été montré à quelqu’un d’autre (un fichier enregistré, ou record.json)',
    proofs: 'Ce qui a été constaté auparavant',
    saveProof: (what) => `Enregistrer la preuve : ${what}`,
    found: {
      entries,
      first: (log, size) =>
        `${log} compte ${entries(size)}. C’est le premier état que voit ce témoin : il ne peut pas dire ce qui a été montré auparavant.`,
      grown: (log, from, to) => `${log} est passé de ${from} à ${entries(to)} ; c’est un seul et même journal.`,
      nothingNew: 'Rien de nouveau. Ce que ce témoin a signé figure dans le journal.',
      nothingYet: (log) => `${log} n’a encore rien signé.`,
      signed: (size) => `Signé, et le serveur l’a reçu : ${entries(size)}.`,
      sentAgain: (size) =>
        `Le serveur ne montre pas ce que ce témoin a signé (${entries(size)}). La signature a été renvoyée.`,
      notNamed: () =>
        'Le dialogue ne désigne pas encore ce témoin ; rien n’a donc été signé. Transmettez votre clé à la personne qui le déploie.',
      notTaken: 'Le serveur n’a pas accepté la signature. Elle sera renvoyée au prochain examen.',
      noNote: (file) => `${file} ne contient aucun point de contrôle d’un journal.`,
      sameLog: (source, size) => `${source} provient du même journal : ${entries(size)}.`,
      hidden: (log, size) => `${log} dit n’avoir rien signé, alors qu’un journal de ${entries(size)} avait été signé.`,
      noHead: {
        'no checkpoint': (log) => `ce qui est montré comme point de contrôle de ${log} n’en est pas un`,
        'another log': (log) => `le point de contrôle est celui d’un autre journal que ${log}`,
        'not signed': (log) =>
          `le point de contrôle n’est pas signé avec la clé de ${log} qui a été donnée à ce témoin`,
        'wrongly signed': (log) =>
          `le point de contrôle porte, au nom de ${log}, une signature que sa clé n’a pas produite`,
      },
      provesNothing:
        'Cela ne prouve rien contre le détenteur de la clé : quelqu’un a pu l’envoyer en chemin, ou le journal a une autre clé. Comparez la clé avec celle d’une invitation ou d’un procès-verbal.',
      nothingSigned: 'Rien n’a été signé.',
      wentBack: (log, shown, seen) =>
        `${log} est revenu en arrière : il montre un journal de ${entries(shown)}, et en avait signé un de ${seen} auparavant.`,
      leftOut: (shown, seen) => `${range(shown + 1, seen)} de ce qu’il montre à présent.`,
      wasItsLog:
        'Le journal plus court a été le sien ; il peut donc s’agir d’une réponse en retard. Si cela se reproduit, il dissimule ce qui a été conclu.',
      neverSeen:
        'Ce témoin n’avait pas vu le journal plus court : il ne peut pas dire s’il s’agit d’un état antérieur de ce journal ou d’un autre journal. Il le pourra quand le journal sera de nouveau aussi long.',
      wentElsewhere: (log, shown, seen) =>
        `${log} est revenu en arrière et montre un autre journal : il est de ${entries(shown)}, et un de ${seen} avait été signé auparavant.`,
      twoLogs: (log, size, source) =>
        source === undefined
          ? `${log} a signé deux journaux différents de ${entries(size)} : l’un a été montré auparavant, l’autre l’est à présent.`
          : `${log} a signé deux journaux différents de ${entries(size)} : l’un a été montré à ce témoin, l’autre figure dans ${source}.`,
      lastAlone: (size) =>
        `Ils ne diffèrent que par l’entrée ${size} : après avoir été signée, elle l’a été de nouveau avec un autre contenu, comme lorsqu’une date est changée ou que deux résultats sont montrés à deux personnes.`,
      doNotFit: (log, seen, shown, source) =>
        source === undefined
          ? `${log} a signé deux journaux qui ne concordent pas : l’un de ${entries(seen)} a été montré auparavant, l’autre de ${entries(shown)} l’est à présent. Rien ne prouve que le plus long commence par le plus court.`
          : `${log} a signé deux journaux qui ne concordent pas : l’un de ${entries(seen)} a été montré à ce témoin, l’autre de ${entries(shown)} figure dans ${source}. Rien ne prouve que le plus long commence par le plus court.`,
      nobodyKnows: (last) =>
        `On ne peut pas dire jusqu’où ils sont identiques. Parmi les ${last} premières entrées, une au moins a été modifiée, omise ou déplacée.`,
      common: (same, last) =>
        `Leur début est commun (${entries(same)}). De l’entrée ${same + 1} à l’entrée ${last}, une au moins a été modifiée, omise ou déplacée après avoir été signée.`,
      both: 'Les deux états sont signés avec sa clé : ensemble, ils sont une preuve contre lui.',
      kept: () => 'Enregistrez la preuve ci-dessous et montrez-la aux autres parties.',
      ended: 'Vous êtes déconnecté. Connectez-vous de nouveau dans ce navigateur et rouvrez cette page.',
      busy: (server, status) => `${server} répond ${status} ; réessayez dans une minute.`,
      silent: (server) => `${server} ne répond pas ; réessayez plus tard.`,
      notShown: (server, status) => `${server} ne montre pas son point de contrôle à cette page (${status}).`,
      tooLong: 'La réponse est beaucoup trop longue pour un point de contrôle.',
    },
  },
}
