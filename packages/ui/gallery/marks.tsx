/** Stand-ins for the state icons of a tracker, which this package does not know. */
const paths = {
  posted: <circle cx="8" cy="8" r="6" strokeDasharray="2.6 2.1" />,
  open: (
    <>
      <circle cx="8" cy="8" r="6" />
      <circle cx="8" cy="8" r="1.4" fill="currentColor" stroke="none" />
    </>
  ),
  resolving: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.5a3.5 3.5 0 0 1 0 7Z" fill="currentColor" />
    </>
  ),
  waiting: (
    <>
      <rect x="2.5" y="2.5" width="11" height="11" rx="2" fill="currentColor" />
      <path d="M6.3 5.7v4.6M9.7 5.7v4.6" stroke="var(--ground, var(--surface))" />
    </>
  ),
  resolved: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="m5.4 8.2 1.9 1.9 3.4-3.8" />
    </>
  ),
  validated: (
    <>
      <circle cx="8" cy="8" r="6.6" fill="currentColor" />
      <path d="m5.4 8.2 1.9 1.9 3.4-3.8" stroke="var(--ground, var(--surface))" />
    </>
  ),
}

export type MarkName = keyof typeof paths

export const marks: Record<MarkName, { word: string; color: string }> = {
  posted: { word: 'Posté', color: 'var(--state-posted)' },
  open: { word: 'Ouvert', color: 'var(--state-open)' },
  resolving: { word: 'En travail', color: 'var(--state-resolving)' },
  waiting: { word: 'Bloqué', color: 'var(--state-waiting)' },
  resolved: { word: 'Résolu', color: 'var(--state-resolved)' },
  validated: { word: 'Validé', color: 'var(--state-validated)' },
}

export function Mark({ name, color }: { name: MarkName; color?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      style={{ width: 'var(--icon-size, 1rem)', height: 'var(--icon-size, 1rem)', color }}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {paths[name]}
    </svg>
  )
}
