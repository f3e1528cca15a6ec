import { answer, serve, type Route } from '@guichet/plugin-kit/server'
import type { CoreDeps } from '../deps.ts'
import { markdownContract } from './contract.ts'

export const routes = ({ host }: CoreDeps): readonly Route[] =>
  serve(markdownContract, {
    preview: async (call) => answer(200, { html: await host.renderMarkdown(call.body.text) }),
  })
