import type { en } from './en.ts'

export const fr = {
  'tracker.query.help.close': 'Fermer',
  'tracker.query.help.lead':
    'Les mots se combinent, et tout doit correspondre. Les accents et les majuscules ne comptent pas.',
  'tracker.query.help.words': 'imprimante salle',
  'tracker.query.help.words.finds': 'les tickets qui ont les deux, dans leur texte ou leurs commentaires',
  'tracker.query.help.phrase': '« hors service »',
  'tracker.query.help.phrase.finds': 'ces mots dans cet ordre',
  'tracker.query.help.except': 'projecteur -lampe',
  'tracker.query.help.except.finds': 'sans le second mot ; - se met aussi devant un champ',
  'tracker.query.help.key': '#123',
  'tracker.query.help.key.finds': 'le ticket de ce numéro',
  'tracker.query.help.state': 'état:ouvert,bloqué',
  'tracker.query.help.state.finds': 'dans l’un de ces états',
  'tracker.query.help.is': 'est:nouveau',
  'tracker.query.help.is.finds': 'a changé depuis que vous l’avez vu ; aussi ouvert, clos, mien, confié, suivi',
  'tracker.query.help.assignee': 'assigné:moi',
  'tracker.query.help.assignee.finds': 'confié à vous ; personne pour ceux qui n’ont personne',
  'tracker.query.help.updated': 'modifié:-7j',
  'tracker.query.help.updated.finds': 'avec de l’activité depuis 7 jours ; s pour semaines, m pour mois',
  'tracker.query.help.created': 'créé:<2026-09-01',
  'tracker.query.help.created.finds': 'signalés avant ce jour ; aussi >, <= et >=',
  'tracker.query.help.sort': 'tri:-créé',
  'tracker.query.help.sort.finds': 'les plus récents d’abord',
} satisfies Record<keyof typeof en, string>

export default fr
