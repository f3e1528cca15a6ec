import type en from './en.ts'

const fr = {
  'error.lti.unknown_kind': 'Ceci n’est pas compté ici.',
  'grades.title': 'Notes dans le LMS',
  'grades.lead': 'Ce que les élèves font ici devient une note dans le carnet de leur cours.',
  'grades.denied': 'Il n’y a rien à voir ici pour vous',
  'grades.denied.what': 'Les notes sont pour qui enseigne ici.',
  'grades.none_counted': 'Rien n’est compté ici',
  'grades.none_counted.what':
    'Ce genre d’activité ne dit pas ce que chacun y a fait : on ne peut pas en faire une note.',
  'grades.no_link': 'Aucun LMS n’ouvre cette activité',
  'grades.no_link.what':
    'Les notes vont dans le carnet du cours d’où viennent les élèves. Ajoutez cette activité à un cours de votre LMS, puis ouvrez-la une fois depuis ce cours.',
  'grades.link.no_scores': '{platform} ne prend pas de notes d’ici',
  'grades.link.no_scores.do':
    'Dans {course}, sa dernière ouverture n’a pas donné le droit d’en envoyer. L’administrateur du LMS autorise les services de notes pour cet outil ; rouvrez ensuite l’activité depuis le cours.',
  'grades.link.unasked':
    'Ce droit n’est pas demandé aux LMS quand on les connecte : un administrateur de ce site doit d’abord vouloir des notes, dans ses réglages.',
  'grades.link.no_column': '{platform} n’a pas de colonne pour cette activité',
  'grades.link.no_column.do':
    'Dans les réglages de son lien dans {course}, dites qu’elle est notée ; rouvrez-la ensuite depuis le cours.',
  'grades.link.disconnected': '{platform} est exclu pour le moment',
  'grades.link.disconnected.do': 'Les notes pour {course} attendent qu’il soit admis de nouveau.',
  'grades.off': 'Aucune note n’est envoyée',
  'grades.off.what': 'Dites ci-dessous ce qui rapporte des points, puis activez l’envoi.',
  'grades.off.who': 'La personne qui gère cette activité peut l’activer.',
  'grades.settings': 'Ce qui rapporte des points',
  'grades.enabled': 'Envoyer des notes au LMS',
  'grades.points': 'Points pour chaque',
  'grades.cap': 'Au plus',
  'grades.cap.hint': 'Vide : sans limite',
  'grades.maximum': 'Note la plus haute',
  'grades.maximum.hint': 'Personne n’a davantage, quoi qu’il fasse.',
  'grades.maximum.fault': 'Saisissez un nombre entier de 1 à 1000',
  'grades.rubric.fault':
    'Saisissez des nombres de 0 à 1000, à deux décimales au plus ; des points pour une chose au moins',
  'grades.sending': 'Quand les notes sont envoyées',
  'grades.sending.automatic': 'D’elles-mêmes, dès qu’une change',
  'grades.sending.manual': 'Seulement quand quelqu’un le dit, ci-dessous',
  'grades.save': 'Enregistrer',
  'grades.saved': 'Enregistré',
  'grades.rule': '{points, plural, one {# point} other {# points}} pour chaque',
  'grades.rule.cap': '{points, plural, one {# point} other {# points}} pour chaque, {cap} au plus',
  'grades.learners': 'Élèves',
  'grades.search': 'Chercher par nom',
  'grades.nobody': 'Personne du cours n’est encore venu ici',
  'grades.nobody.what':
    'Les élèves apparaissent dès qu’ils ont ouvert l’activité depuis leur cours, ou que le LMS a dit qui s’y trouve.',
  'grades.nobody_found': 'Personne ne s’appelle ainsi',
  'grades.nobody_found.what': 'Cherchez avec moins de lettres.',
  'grades.score': '{score} / {maximum}',
  'grades.send_all': 'Envoyer toutes les notes',
  'grades.send': 'Envoyer maintenant',
  'grades.send.of': 'Envoyer maintenant la note de {name}',
  'grades.asked':
    '{count, plural, =0 {Il n’y a personne à noter} one {# note est en route} other {# notes sont en route}}',
  'grades.comment': 'Commenter',
  'grades.comment.of': 'Commenter la note de {name}',
  'grades.comment.label': 'Commentaire, que {name} lit dans le LMS',
  'grades.comment.save': 'Enregistrer le commentaire',
  'grades.cancel': 'Annuler',
  'grades.state.none': 'Rien n’a encore été envoyé',
  'grades.state.waiting': 'En route',
  'grades.state.trying': 'Pas arrivée, et retentée d’elle-même : {why}',
  'grades.state.sent': 'Envoyée {when} : {score}',
  'grades.state.refused': 'Refusée : {why}',
  'grades.has': 'Le LMS a {score}, envoyé {when}.',
  'grades.fault.not_gradable': 'le LMS ne note pas cette personne dans le cours.',
  'grades.fault.no_right':
    'le LMS ne nous laisse pas envoyer de notes. Son administrateur autorise les services de notes pour cet outil.',
  'grades.fault.no_column': 'le LMS n’a pas de colonne pour cette activité.',
  'grades.fault.gone': 'la colonne n’est plus dans le carnet. Rouvrez l’activité depuis le cours, puis envoyez.',
  'grades.fault.newer': 'le LMS dit avoir une note plus récente, par exemple saisie là-bas à la main.',
  'grades.fault.unrecognised': 'le LMS ne reconnaît pas cet outil. Un administrateur regarde la connexion.',
  'grades.fault.not_accepted': 'le LMS ne prend pas cette note.',
  'grades.fault.address':
    'le carnet est à une adresse que nous ne pouvons pas interroger. Un administrateur regarde la connexion.',
  'grades.fault.unavailable': 'le LMS ne répond pas.',
  'grades.fault.malformed': 'le LMS a répondu ce que personne ne comprend.',
} satisfies Record<keyof typeof en, string>

export default fr
