import { embed } from './embed.fr.ts'
import type en from './en.ts'

const fr: Readonly<Record<keyof typeof en, string>> = {
  ...embed,
  'error.access.launch_scope': 'Depuis un cours, seul ce qui est dans ce cours est accessible.',
  'error.core.lti.over': 'Cette ouverture a déjà servi, ou n’est plus valable. Rouvrez l’activité depuis votre cours.',
  'error.core.lti.unrecognised': 'Ce n’est pas le navigateur dans lequel l’activité a été ouverte.',
  'error.core.lti.answered': 'Votre choix a déjà été envoyé au cours.',
  'error.core.lti.not_taken': 'Le cours ne prend pas cela.',
  'error.core.lti.grading_off': 'Cette activité n’envoie pas de notes. Activez d’abord l’envoi.',
  'lti.new_tab': 'Ouvrir dans un nouvel onglet',
  'lti.back': 'Retour au cours',
  'lti.grades': 'Notes',
  'lti.refused.reference': 'Référence pour l’assistance : {id}',
  'lti.refused.login': 'Cette page ne connaît pas votre plateforme',
  'lti.refused.login.what':
    'La plateforme qui vous envoie ici n’est pas enregistrée, ou a envoyé quelque chose que nous ne comprenons pas. Signalez-le à la personne qui s’en occupe, avec la référence ci-dessous.',
  'lti.refused.launch': 'L’activité n’a pas pu être ouverte',
  'lti.refused.launch.what':
    'Ce que votre plateforme a envoyé n’a pas pu être accepté. Revenez à votre cours et rouvrez l’activité ; si cela ne change rien, signalez-le à la personne qui s’occupe de la plateforme.',
  'lti.refused.over': 'Rouvrez l’activité depuis votre cours',
  'lti.refused.over.what':
    'Chaque ouverture depuis un cours ne sert qu’une fois, et vaut quelques heures. Rien de ce que vous avez envoyé n’est perdu.',
  'lti.refused.pending': 'Cette connexion attend d’être approuvée',
  'lti.refused.pending.what':
    'La personne qui administre ce site doit d’abord accepter votre plateforme. Revenez quand ce sera fait.',
  'lti.refused.unrecognised': 'Ce navigateur n’a pas été reconnu',
  'lti.refused.unrecognised.what':
    'L’activité a été ouverte dans un autre navigateur, ou celui-ci ne garde rien à l’intérieur d’une autre page. Rouvrez-la depuis votre cours, dans une fenêtre à part si votre plateforme le propose.',
  'lti.refused.platform': 'Votre plateforme ne vous a pas laissé entrer',
  'lti.refused.platform.what':
    'Vous y êtes peut-être déconnecté. Reconnectez-vous, puis ouvrez l’activité depuis votre cours.',
  'lti.refused.busy': 'Trop de monde en ce moment',
  'lti.refused.busy.what':
    'Nous ne pouvons pas répondre pour l’instant. Rouvrez l’activité depuis votre cours dans une minute ; rien de ce que vous avez envoyé n’est perdu.',
  'lti.refused.failed': 'Quelque chose n’a pas marché ici',
  'lti.refused.failed.what':
    'Vous n’y êtes pour rien, et nous en avons pris note. Rouvrez l’activité depuis votre cours ; si cela ne change rien, signalez-le à la personne qui s’occupe de la plateforme, avec la référence ci-dessous.',
  'lti.confirm': 'Est-ce bien vous ?',
  'lti.confirm.who':
    'Vous allez continuer en tant que {person}, depuis {platform}{in, select, yes {, dans le cours {course}} other {}}.',
  'lti.confirm.nameless':
    'Vous allez continuer sans nom, depuis {platform}{in, select, yes {, dans le cours {course}} other {}}.',
  'lti.confirm.go_on': 'Oui, continuer',
  'lti.confirm.why':
    'Nous le demandons parce que ce navigateur ne garde rien à l’intérieur d’une autre page. Si ce n’est pas vous, fermez cette page.',
  'lti.over': 'Rouvrez l’activité depuis votre cours',
  'lti.over.what': 'Votre temps ici est écoulé, ou vous êtes parti. Rien de ce que vous avez envoyé n’est perdu.',
  'lti.unset': 'Rien n’est encore installé ici',
  'lti.unset.what':
    'Votre enseignant a ajouté cette activité sans dire encore ce qu’elle ouvre. Revenez un peu plus tard.',
  'lti.closed': 'Rien ici n’est pour vous',
  'lti.closed.what':
    'Cette activité est pour les personnes qui participent au cours, et votre plateforme dit que vous y êtes {role, select, observer {pour accompagner quelqu’un, sans dire qui} other {en invité}}. Si c’est une erreur, parlez-en à l’enseignant du cours.',
  'lti.setup': 'Qu’ouvre cette activité ?',
  'lti.setup.what': 'Choisissez ce que l’on trouve ici en ouvrant cette activité du cours « {course} ».',
  'lti.setup.copied': 'Ce lien a été copié d’un autre cours, où il ouvre « {name} ».',
  'lti.setup.not_yours': 'Ce lien a été copié d’un autre cours',
  'lti.setup.not_yours.what':
    'Seule une personne qui s’occupe des deux cours peut ouvrir ici la même chose, ou repartir de ses réglages. Si vous enseignez aussi dans l’autre cours, ouvrez-y l’activité une fois, puis revenez. Sinon, adressez-vous à l’enseignant de ce cours-là, ou choisissez ou créez quelque chose ci-dessous.',
  'lti.setup.share': 'Partager « {name} » avec ce cours',
  'lti.setup.share.do': 'Partager',
  'lti.setup.copy': 'Repartir de zéro, avec les mêmes réglages',
  'lti.setup.copy.what': 'Mêmes états, mêmes champs, mêmes réponses prêtes ; aucun ticket. Chaque cours a le sien.',
  'lti.setup.copy.do': 'Repartir de zéro',
  'lti.setup.share.what': 'Tout le monde des deux cours y trouve les mêmes tickets.',
  'lti.setup.existing': 'Quelque chose qui est déjà là',
  'lti.setup.new': 'Quelque chose de nouveau',
  'lti.setup.name': 'Nom',
  'lti.setup.kind': 'Genre',
  'lti.setup.create': 'Créer et ouvrir',
  'lti.setup.use': 'Ouvrir ceci ici',
  'lti.setup.shared': 'C’est partagé. Rouvrez l’activité depuis votre cours pour entrer.',
  'lti.choose': 'Ajouter au cours',
  'lti.choose.what': 'Choisissez ce qu’ouvre le nouveau lien du cours « {course} », ou créez quelque chose pour lui.',
  'lti.choose.add': 'Ajouter ceci au cours',
  'lti.choose.inside': 'Un élément précis…',
  'lti.inside': 'Un élément de « {name} »',
  'lti.inside.seek': 'Chercher',
  'lti.inside.hint':
    'Un numéro, ou des mots. Tout le cours verra le titre du lien ; seuls ceux qui peuvent lire l’élément ici l’ouvriront.',
  'lti.inside.found': '{count, plural, one {# élément trouvé} other {# éléments trouvés}}',
  'lti.inside.back': 'Revenir au choix',
  'lti.choose.create': 'Créer et ajouter au cours',
  'lti.choose.cancel': 'Ne rien ajouter',
  'lti.choose.nothing_fits': 'Rien d’ici ne peut être ajouté à cet endroit',
  'lti.choose.nothing_fits.what':
    'Votre plateforme demande autre chose qu’un lien vers une activité d’ici : un fichier, une image ou un texte. Revenez en arrière, et ajoutez l’activité là où votre cours accepte des outils.',
  'lti.choose.sending': 'Retour à votre cours…',
  'error.core.lti.registration_over':
    'Cette inscription a déjà servi, ou n’est plus valable. Recommencez-la dans la plateforme.',
  'error.core.lti.registration_failed':
    'La plateforme n’a pas pu être inscrite : {reason, select, unreachable {elle ne répond pas à ce serveur} timeout {elle met trop de temps à répondre} not_asked {ce serveur ne peut rien lui demander (EGRESS_ALLOW)} refused {elle a refusé, peut-être parce que sa propre adresse a déjà servi} other {ce qu’elle dit d’elle-même n’est pas valable}} ({reason}). Recommencez dans la plateforme.',

  'lti.register': 'Connecter cette plateforme ?',
  'lti.register.invited': '{host} demande à ouvrir Guichet depuis ses cours. Elle s’appellera {name} ici.',
  'lti.register.who': '{host} demande à ouvrir Guichet depuis ses cours.',
  'lti.register.asks': 'Guichet lui demande :',
  'lti.register.asks.who': 'qui l’ouvre : un identifiant, le nom et le courriel si la plateforme le permet',
  'lti.register.asks.courses': 'depuis quel cours, et avec quel rôle',
  'lti.register.asks.roster': 'qui est dans un cours, pour choisir à qui va un ticket',
  'lti.register.asks.grades': 'd’écrire une note, seulement dans les cours où un enseignant l’active',
  'lti.register.uninvited': 'Sans invitation, elle attend',
  'lti.register.vouch':
    'Vous pouvez inscrire la plateforme maintenant, et un administrateur de Guichet l’admettra ensuite. Si c’est vous, dites d’abord qu’elle est voulue, dans un autre onglet, et revenez ici.',
  'lti.register.vouch.way': 'J’administre Guichet : elle est voulue',
  'lti.register.confirm': 'Inscrire',
  'lti.registered.active': '{name} est connectée',
  'lti.registered.active.what':
    'Certaines plateformes veulent encore que vous activiez l’outil. Ajoutez ensuite Guichet à un cours.',
  'lti.registered.pending': '{name} est inscrite, et attend',
  'lti.registered.pending.what': 'Un administrateur de Guichet doit l’admettre, sous « Plateformes LMS ».',
  'lti.registered.changed': '{name} était connue : ce qui est nouveau attend',
  'lti.registered.changed.what':
    'Un administrateur de Guichet doit accepter ses nouvelles adresses. D’ici là, les anciennes valent.',
  'lti.registered.known': '{name} est inscrite comme avant',
  'lti.registered.known.what': 'Rien n’a changé ici.',
  'lti.registered.close': 'Revenir à la plateforme',
  'lti.not_registered.none': 'Cette adresse est pour une plateforme d’apprentissage',
  'lti.not_registered.none.what':
    'Collez-la dans votre plateforme là où l’on ajoute un outil par son adresse d’inscription : elle ouvrira cette page d’elle-même.',
  'lti.not_registered.invitation': 'Cette invitation a déjà servi, ou n’est plus valable',
  'lti.not_registered.invitation.what':
    'Demandez-en une autre à l’administrateur de Guichet : chacune vaut pour une plateforme.',
  'lti.not_registered.full': 'Trop de plateformes attendent ici',
  'lti.not_registered.full.what': 'Demandez une invitation à l’administrateur de Guichet.',
}

export default fr
