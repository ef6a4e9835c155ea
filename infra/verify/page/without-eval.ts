import * as z from 'zod'

// The page's policy forbids code from text. Zod would try whether it may, and the browser would report it.
z.config({ jitless: true })
