import type { IconName } from '@guichet/ui/icon'

/** Shapes of permissions, which tell them apart without colour. */
export const ICONS = {
  allow: 'check',
  prevent: 'x',
  prohibit: 'lock',
} as const satisfies Record<'allow' | 'prevent' | 'prohibit', IconName>
