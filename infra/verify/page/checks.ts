import './without-eval.ts'
import { answerAsWorker } from './in-a-worker.ts'

answerAsWorker(globalThis as never)
