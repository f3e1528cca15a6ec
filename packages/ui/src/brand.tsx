import styles from './brand.module.css'

/** The mark: a ticket with its two notches and the perforation that parts the stub. Decoration, beside the name. */
export function BrandMark() {
  return (
    <svg className={styles.mark} viewBox="0 0 26 20" aria-hidden="true">
      <path d="M3.5 1.5h19A2.5 2.5 0 0 1 25 4v2.8a3.2 3.2 0 0 0 0 6.4V16a2.5 2.5 0 0 1-2.5 2.5h-19A2.5 2.5 0 0 1 1 16v-2.8a3.2 3.2 0 0 0 0-6.4V4a2.5 2.5 0 0 1 2.5-2.5Z" />
      <path className={styles.perforation} d="M10 4.5v11" />
    </svg>
  )
}

/** Mark and name, to put inside the link to the start page. The name leaves a narrow top bar; it stays for screen readers. */
export function Brand({ name }: { name: string }) {
  return (
    <span className={styles.brand}>
      <BrandMark />
      <span className={styles.name}>{name}</span>
    </span>
  )
}
