import type { FormToSend } from '../oidc/login-form.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char]!)

export const documentOf = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(title)}</title><body>${body}</body></html>`

/** A form that posts itself from the frame it is in; by its button where nothing runs. */
export function autoPost({ action, method, fields }: FormToSend): string {
  const inputs = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  )
  const form = `<form action="${escaped(action)}" method="${method}">${inputs.join('')}<button>Continue</button></form>`
  return documentOf('Continue', `${form}<script>document.forms[0].submit()</script>`)
}

/** A function that stands alone, run in the page with what it is given. */
export const scriptOf = <C>(run: (config: C) => void, config: C): string =>
  `<script>(${run.toString()})(${JSON.stringify(config).replaceAll('<', '\\u003c')})</script>`

/** What a browser would send of a page that `autoPost` made. */
export function readForm(html: string): { readonly action: string; readonly fields: Record<string, string> } {
  const plain = (text: string) =>
    Object.entries(ENTITIES)
      .toReversed()
      .reduce((so, [char, entity]) => so.replaceAll(entity, char), text)
  const action = /<form action="([^"]*)"/.exec(html)?.[1] ?? ''
  const inputs = [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)]
  return {
    action: plain(action),
    fields: Object.fromEntries(inputs.map(([, name = '', value = '']) => [plain(name), plain(value)])),
  }
}
