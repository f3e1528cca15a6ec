import { serve } from '@guichet/plugin-kit/server'
import { elementsContract } from '../../../contract/elements.ts'
import { createElement, editElement, libraryOf, removeElement, typesOf } from './service.ts'

export const elementRoutes = serve(elementsContract, {
  types: (call) => typesOf(call),
  list: (call) => libraryOf(call),
  create: (call) => createElement(call, call.body),
  edit: (call) => editElement(call, { id: call.params.element, ifMatch: call.ifMatch, edit: call.body }),
  remove: (call) => removeElement(call, call.params.element),
})
