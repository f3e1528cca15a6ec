import type en from './en.ts'

const fr = {
  'participation.mod_faq.written': 'Articles écrits',
  'participation.mod_faq.published': 'Dont publiés',
} satisfies Record<keyof typeof en, string>

export default fr
