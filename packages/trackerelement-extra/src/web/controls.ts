import type { ElementControls } from '@guichet/mod-tracker/contract'
import { AddressInput } from './address-input.tsx'
import { AddressShown } from './address-shown.tsx'
import { WorkInput } from './work-input.tsx'

export const autourl: ElementControls = { Input: AddressInput, Shown: AddressShown }
export const constant: ElementControls = { Input: null, Shown: null }
export const captcha: ElementControls = { Input: WorkInput, Shown: null }
