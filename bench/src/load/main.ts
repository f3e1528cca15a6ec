import { drive } from './drive.ts'
import type { Ground, Job } from './job.ts'
import { Requests } from './requests.ts'

// The load generator, in a process of its own so that what it uses is nobody else's. The first message is the ground, each further one a job.

let requests: Requests | null = null

process.on('message', (message: Ground | Job) => {
  if (requests === null) requests = new Requests(message as Ground)
  else void drive(requests, message as Job).then((load) => process.send!(load))
})
process.on('disconnect', () => process.exit())
