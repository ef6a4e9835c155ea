/**
 * Names side by side. Each is isolated, so that a name in a script from right to left does not turn the names beside it.
 *
 * @param between the sign between two names
 */
export function Names({ names, between }: { readonly names: readonly string[]; readonly between: string }) {
  return (
    <>
      {names.map((name, index) => (
        <>
          {index > 0 && between}
          <bdi>{name}</bdi>
        </>
      ))}
    </>
  )
}
