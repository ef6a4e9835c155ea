import type { letters as english } from '../../en/pages/letters.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('fr')
const people = (number: number) => count(number, { one: 'personne', other: 'personnes' })

/** What the pages say about inviting many people, and what a letter says, in French. */
export const letters: typeof english = {
  letters: {
    heading: 'Inviter toutes les personnes qui n’ont pas encore rejoint le dialogue',
    means:
      'Chaque personne reçoit une invitation qui lui est propre : par une lettre que vous imprimez, ou par courriel.',
    whom: 'Qui inviter',
    print: 'Lettres à imprimer',
    mail: 'Invitations par courriel',
    makeLetters: (number) => `Établir des lettres pour ${people(number)}`,
    sendMail: (number) => `Envoyer un courriel à ${people(number)}`,
    renews: (number) =>
      `De nouvelles invitations sont établies pour les personnes qui n’ont pas encore rejoint le dialogue : ${people(number)}. Parley ne conserve aucun lien : quiconque détient un lien antérieur ne peut plus l’utiliser et a besoin du nouveau.`,
    onlySome: (number, of) =>
      `Cette série en compte ${number} sur ${of}. Vous pourrez établir la suivante après celle-ci.`,
    onlyNow: 'Les lettres ne sont affichées qu’une seule fois. Imprimez-les avant de quitter la page.',
    mailMeans:
      'Le courriel ne contient ni nom ni titre, seulement le lien. La première personne qui lit le courriel peut utiliser le lien. Si c’est un risque, imprimez des lettres.',
    withoutAddress: (number) => `Sans adresse électronique : ${people(number)}. Imprimez des lettres pour elles.`,
    nobody:
      'Il n’y a plus personne à inviter ici : tout le monde a rejoint le dialogue, ou n’a pas d’adresse électronique.',
    title: (number) => `Lettres pour ${people(number)}`,
    howToPrint:
      'Imprimez cette page. Chaque lettre tient sur une page. Remettez vous-même chaque lettre à la personne concernée.',
    printNow: 'Pour imprimer, utilisez le menu de votre navigateur.',
    next: 'Les suivantes',
    mailed: (number) => `Des invitations ont été envoyées par courriel à ${people(number)}.`,
    notMailed: 'Le courriel n’a pas pu être envoyé à :',
    letter: {
      invitation: 'Invitation',
      what: 'La présente lettre vous invite à prendre part à ce dialogue. Votre lien personnel figure ci-dessous.',
      steps: [
        'Ouvrez l’adresse, ou dirigez l’appareil photo de votre téléphone vers le code.',
        'La page indique à qui s’adresse l’invitation. Acceptez-la sur cette page.',
      ],
      code: 'Code QR de l’adresse',
      once: 'Le lien sert une seule fois et ouvre une seule session. Il est valable jusqu’au',
      keep: 'Gardez cette lettre comme une clé. Quiconque la détient peut entrer à votre place. Si le lien ne fonctionne pas, prévenez aussitôt la facilitation.',
    },
  },
}
