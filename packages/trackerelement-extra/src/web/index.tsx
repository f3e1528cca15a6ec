import { trackerElementTypes } from '@guichet/mod-tracker/contract'
import { extendWeb } from '@guichet/plugin-kit/extension-point'
import { defineWeb } from '@guichet/plugin-kit/web/define-web'
import { AUTOURL, CAPTCHA, CONSTANT } from '../types/names.ts'

const words = { en: () => import('../lang/types/en.ts'), fr: () => import('../lang/types/fr.ts') }
const controls = () => import('./controls.ts')

export default defineWeb({
  component: 'trackerelement_extra',
  mount: 'extra-fields',
  messages: { en: () => import('../lang/en.ts'), fr: () => import('../lang/fr.ts') },
  extensions: [
    extendWeb(trackerElementTypes, AUTOURL, { name: AUTOURL, words, load: async () => (await controls()).autourl }),
    extendWeb(trackerElementTypes, CONSTANT, { name: CONSTANT, words, load: async () => (await controls()).constant }),
    extendWeb(trackerElementTypes, CAPTCHA, { name: CAPTCHA, words, load: async () => (await controls()).captcha }),
  ],
})
