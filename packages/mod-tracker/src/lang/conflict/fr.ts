import type { en } from './en.ts'

export const fr = {
  'tracker.conflict.editOn': 'Continuer à modifier',
  'tracker.conflict.takeTheirs': 'Prendre sa version',
  'tracker.conflict.keepMine': 'Garder ma version',
} satisfies Record<keyof typeof en, string>
