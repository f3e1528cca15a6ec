import type en from './en.ts'

const words = {
  'tracker.visitor': 'Visiteur',
  'tracker.visitor.about': 'Signalé sans compte',
  'tracker.visitor.title': 'Visiteur qui a signalé',
  'tracker.visitor.anonymous': 'Cette personne n’a pas dit qui elle est.',
  'tracker.visitor.name': 'Nom',
  'tracker.visitor.email': 'Adresse électronique',
  'tracker.visitor.link.open':
    'Elle suit le ticket par un lien privé : son état, et ce qui est dit pour tout le monde.',
  'tracker.visitor.link.over': 'Son lien privé a pris fin : le ticket est fermé depuis trop longtemps.',
  'tracker.visitor.link.revoked': 'Son lien privé a été supprimé.',
  'tracker.visitor.unlink': 'Supprimer son lien',
  'tracker.visitor.unlink.sure': 'Supprimer le lien privé de ce visiteur ?',
  'tracker.visitor.unlink.why': 'Il ne verra plus ce ticket et ne pourra plus répondre. C’est définitif.',
  'tracker.visitor.forget': 'Effacer ses coordonnées',
  'tracker.visitor.forget.sure': 'Effacer le nom et l’adresse de ce visiteur ?',
  'tracker.visitor.forget.why': 'Le ticket reste ; ce que cette personne a dit d’elle disparaît. C’est définitif.',
  'tracker.visitor.keep': 'Annuler',
  'error.tracker.visitor.not_found': 'Aucun visiteur n’a signalé ce ticket.',
} satisfies Record<keyof typeof en, string>

export default words
