import { trackerElementTypes } from '@guichet/mod-tracker/contract'
import { extendServer } from '@guichet/plugin-kit/extension-point'
import { defineServer } from '@guichet/plugin-kit/server'
import { manifest } from '../manifest.ts'
import { AUTOURL, CAPTCHA, CONSTANT } from '../types/names.ts'
import { autourl } from './autourl.ts'
import { challengeRoutes } from './captcha/routes.ts'
import { captcha } from './captcha/type.ts'
import { constant } from './constant.ts'

export default defineServer({
  manifest,
  routes: [challengeRoutes],
  extensions: [
    extendServer(trackerElementTypes, AUTOURL, autourl),
    extendServer(trackerElementTypes, CONSTANT, constant),
    extendServer(trackerElementTypes, CAPTCHA, captcha),
  ],
})
