import type { CSSProperties } from 'react'
import { cx } from './cx.ts'
import styles from './skeleton.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

type SkeletonProps = { width?: string; height?: string; round?: boolean }

/** A grey bar where something will be. Shows after 300 ms, so that a quick answer never flickers. */
export function Skeleton({ width = '100%', height = '10px', round }: SkeletonProps) {
  const style: CSSProperties = { width: round ? height : width, height }
  return <span className={cx(styles.bar, round && styles.round)} style={style} aria-hidden="true" />
}

const titleWidths = ['72%', '88%', '60%', '94%', '78%', '66%', '84%', '52%'] as const

/** The shape of a `RecordList` that is on its way. `label` says so to screen readers. */
export function SkeletonRows({ label, rows = 8 }: { label: string; rows?: number }) {
  return (
    <div className={styles.frame}>
      <VisuallyHidden>
        <output>{label}</output>
      </VisuallyHidden>
      <div className={styles.head} aria-hidden="true" />
      {Array.from({ length: rows }, (_, index) => (
        <div className={styles.row} key={index} aria-hidden="true">
          <Skeleton />
          <Skeleton />
          <Skeleton />
          <Skeleton width={titleWidths[index % titleWidths.length]} />
          <Skeleton />
          <Skeleton height="20px" round />
        </div>
      ))}
    </div>
  )
}

/** The shape of a text: a heading and some lines. */
export function SkeletonText({ label, lines = 4 }: { label: string; lines?: number }) {
  return (
    <div className={styles.text}>
      <VisuallyHidden>
        <output>{label}</output>
      </VisuallyHidden>
      <Skeleton width="45%" height="18px" />
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton width={titleWidths[index % titleWidths.length]} key={index} />
      ))}
    </div>
  )
}
