import type en from './en.ts'

const words = {
  'core.visit.absent': 'Il n’y a rien ici pour les visiteurs',
  'core.visit.absent.why':
    'L’adresse est incomplète, ou ce qui était ici n’est ouvert qu’aux personnes qui ont un compte.',
  'core.visit.signIn': 'Se connecter',
  'core.visit.language': 'Langue de cette page',
} satisfies Record<keyof typeof en, string>

export default words
