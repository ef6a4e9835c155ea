import type { roster as english } from '../../en/pages/roster.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('fr')

/** What the roster says, in French. */
export const roster: typeof english = {
  roster: {
    title: 'Liste nominative',
    balance: 'Composition de chaque partie',
    side: 'Partie',
    people: 'Participants',
    acting: 'Responsables gouvernementaux en exercice',
    track: 'Voie 1,5',
    fits: 'oui',
    tooMany: (share) => `non : la part des responsables gouvernementaux en exercice doit être ${share} au plus`,
    empty: 'non : une partie a besoin d’au moins un participant',
    on: 'Sur la liste nominative',
    name: 'Nom',
    capacity: 'Qualité',
    invite: 'Inviter une personne',
    as: 'Rôle',
    inviteNow: 'Inviter',
    reissue: 'Nouvelle invitation',
    reissueFor: (name) => `Nouvelle invitation : ${name}`,
    signOut: 'Déconnecter',
    signOutFor: (name) => `Déconnecter sur tous les appareils : ${name}`,
    signedOut: (name) =>
      `${name} : déconnexion effectuée sur tous les appareils. Si cette personne a déjà rejoint le dialogue, il lui faut un rétablissement d’accès pour se reconnecter.`,
    revoke: 'Révoquer l’accès',
    revokeMeans:
      'Ses sessions et invitations prennent fin aussitôt. Cette personne ne figurera pas sur la liste d’appel des lectures qui s’ouvrent à partir de maintenant. Ce qu’elle a dit reste au procès-verbal.',
    revokeFor: (name) => `Révoquer l’accès : ${name}`,
    revoked: 'accès révoqué',
    erase: 'Effacer le nom',
    eraseMeans:
      'Toutes les données concernant cette personne sont effacées. Elles disparaissent des sauvegardes dans un délai de 35 jours. Ce qu’elle a déposé et dit reste au procès-verbal, sous un simple identifiant.',
    eraseFor: (name) => `Effacer le nom : ${name}`,
    erasedNow: 'Le nom est effacé. Le procès-verbal peut toujours être vérifié.',
    revokedNow: (name) =>
      `${name} : accès révoqué. Ses sessions ont pris fin, et cette personne ne figurera pas sur la liste d’appel des nouvelles lectures.`,
    invited: (name) => `Invitation : ${name}`,
    handOver:
      'Remettez vous-même ce lien à la personne. Il sert une seule fois et ouvre une seule session. Il n’est affiché que maintenant. Tout lien antérieur établi pour cette personne cesse de fonctionner.',
    expires: 'Valable jusqu’au',
    back: 'Retour à la liste nominative',
    copy: 'Copier le lien',
    copied: 'Copié',
    email: 'Courriel pour les rappels (facultatif). Seule la facilitation peut le voir.',
    newOnes:
      'Les personnes qui rejoignent le dialogue maintenant prennent part aux lectures qui s’ouvrent à partir de maintenant.',
    language: 'Langue de l’invitation',
    anyLanguage: 'toutes les langues du dialogue',
    cameIn: (number, of) => `Ont rejoint le dialogue : ${number} sur ${of}.`,
    find: 'Rechercher des personnes',
    words: 'Nom, ou un fragment du nom',
    group: 'Partie ou rôle',
    everybody: 'tout le monde',
    facilitators: 'facilitation',
    observers: 'observation',
    state: 'Invitation',
    states: {
      'not-invited': 'pas encore d’invitation',
      invited: 'invitation établie, n’a pas encore rejoint le dialogue',
      'came-in': 'a rejoint le dialogue',
      revoked: 'accès révoqué',
    },
    notYet: 'n’a pas encore rejoint le dialogue',
    findNow: 'Afficher',
    found: (number) => `Résultat : ${count(number, { one: 'personne', other: 'personnes' })}`,
    nobody: 'Personne ne correspond.',
    page: (page, of) => `Page ${page} sur ${of}`,
    previous: 'Page précédente',
    next: 'Page suivante',
    long: 'La liste nominative est longue. Elle n’est affichée et parcourue ici que par extrait, et les membres de chaque partie ne sont pas comptés. La composition des parties est vérifiée à l’ouverture d’un cycle.',
    further: 'Passer à la suite de la liste nominative',
    total: (number) => count(number, { one: 'personne', other: 'personnes' }),
  },
}
