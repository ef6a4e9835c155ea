import * as fc from 'fast-check'
import { SEED } from './seed.ts'

/** Loaded before each suite: its properties are tried from the seed of the commit. */
fc.configureGlobal({ seed: SEED })
