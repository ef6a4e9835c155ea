/** How many requests run at once: as many connections as an AWS client opens. */
const AT_ONCE = 50

/** Does the same for each, fifty at a time, and returns what came of each, in order. The first error ends it. */
export async function inChunks<One, Done>(
  all: readonly One[],
  act: (one: One) => Promise<Done>,
): Promise<readonly Done[]> {
  const done: Done[] = []
  for (let from = 0; from < all.length; from += AT_ONCE) {
    done.push(...(await Promise.all(all.slice(from, from + AT_ONCE).map(act))))
  }
  return done
}
