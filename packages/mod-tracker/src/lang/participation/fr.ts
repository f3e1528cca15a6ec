import type en from './en.ts'

const fr = {
  'participation.mod_tracker.reported': 'Tickets signalés',
  'participation.mod_tracker.validated': 'Dont validés',
  'participation.mod_tracker.commented': 'Commentaires écrits',
} satisfies Record<keyof typeof en, string>

export default fr
