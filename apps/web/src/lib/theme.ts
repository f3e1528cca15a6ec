import type { Memory } from './storage.ts'

export const THEMES = ['light', 'dark', 'contrast', 'system'] as const
export type Theme = (typeof THEMES)[number]

/** The same key as public/theme.js, which applies it before the first paint. */
const KEY = 'guichet.theme'

/** Shows it and keeps it for this browser's next visit. High contrast is light or dark as the system is. */
export function applyTheme(theme: Theme, memory: Memory, root: HTMLElement = document.documentElement): void {
  delete root.dataset['theme']
  delete root.dataset['contrast']
  if (theme === 'contrast') root.dataset['contrast'] = 'more'
  else if (theme !== 'system') root.dataset['theme'] = theme
  if (theme === 'system') memory.remove(KEY)
  else memory.set(KEY, theme)
}
