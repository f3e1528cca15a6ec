/** What is said to people without an account. */
const words = {
  'core.visit.absent': 'There is nothing here for visitors',
  'core.visit.absent.why': 'The address is not whole, or what was here is open to people with an account only.',
  'core.visit.signIn': 'Sign in',
  'core.visit.language': 'Language of this page',
} as const

export default words
