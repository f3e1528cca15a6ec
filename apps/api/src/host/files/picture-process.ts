import sharp from 'sharp'

// A process for one picture: `picture-process.ts SOURCE PREVIEW THUMBNAIL`. It writes the copies and says the picture's size.

/** More pixels than that are not decoded, whatever they take in the file. */
const MOST_PIXELS = 64_000_000
/** On a large screen; beside a name, on one of twice the density. */
const PREVIEW = 2_048
const THUMBNAIL = { width: 480, height: 320 }

const [source, preview, thumbnail] = process.argv.slice(2) as [string, string, string]

sharp.cache(false)
sharp.concurrency(1)
// Whatever the file says that it is: no other decoder is asked.
sharp.block({ operation: ['VipsForeignLoad'] })
const DECODERS = ['Png', 'Jpeg', 'Nsgif', 'Webp', 'Heif'].map((name) => `VipsForeignLoad${name}`)
sharp.unblock({ operation: DECODERS })

const picture = sharp(source, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 }).autoOrient()
const { autoOrient } = await picture.metadata()
const inside = { fit: 'inside', withoutEnlargement: true } as const
await picture.resize(PREVIEW, PREVIEW, inside).webp({ quality: 85 }).toFile(preview)
await sharp(preview)
  .resize({ ...THUMBNAIL, ...inside })
  .webp({ quality: 80 })
  .toFile(thumbnail)
process.stdout.write(JSON.stringify({ width: autoOrient.width, height: autoOrient.height }))
