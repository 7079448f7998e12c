/**
 * Groups openers whose episodes analysts put together. A pair of evidence joins the two episodes in which it stands;
 * pairs of evidence that is gone are passed over. Groups keep the order of their first opener.
 */
export function componentsOf(
  openers: readonly string[],
  together: readonly (readonly [string, string])[],
  openerOf: (evidence: string) => string | null,
): readonly (readonly string[])[] {
  const parent = new Map(openers.map((opener) => [opener, opener] as const));
  const root = (opener: string): string => {
    let at = opener;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  for (const [a, b] of together) {
    const [openerA, openerB] = [openerOf(a), openerOf(b)];
    if (openerA !== null && openerB !== null && parent.has(openerA) && parent.has(openerB))
      parent.set(root(openerB), root(openerA));
  }
  const groups = new Map<string, string[]>();
  for (const opener of openers) {
    const group = groups.get(root(opener));
    if (group) group.push(opener);
    else groups.set(root(opener), [opener]);
  }
  return [...groups.values()];
}
