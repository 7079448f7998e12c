import type { Claim, Span } from "@counterclaim/record";

const filed = new WeakMap<readonly Claim[], ReadonlyMap<number, readonly Claim[]>>();

/** Stretches of 1024 UTF-16 units, in which claims are filed. */
const stretchOf = (offset: number): number => offset >> 10;

/**
 * The claims of a list that may have content in a span, in the list's order, each once; the caller looks closer. Every
 * note and pronoun asks; looking through all claims each time would cost a long report the square of its length.
 */
export function claimsNear(claims: readonly Claim[], { start, end }: Span): readonly Claim[] {
  const near = filed.get(claims) ?? file(claims);
  const [from, to] = [stretchOf(start), stretchOf(end)];
  if (from === to) return near.get(from) ?? [];
  const found = new Set<Claim>();
  for (let at = from; at <= to; at++) for (const claim of near.get(at) ?? []) found.add(claim);
  const order = orders.get(claims)!;
  return [...found].sort((a, b) => order.get(a)! - order.get(b)!);
}

const orders = new WeakMap<readonly Claim[], ReadonlyMap<Claim, number>>();

function file(claims: readonly Claim[]): ReadonlyMap<number, readonly Claim[]> {
  const near = new Map<number, Claim[]>();
  for (const claim of claims)
    for (const { start, end } of claim.content)
      for (let at = stretchOf(start); at <= stretchOf(end); at++) {
        const here = near.get(at);
        if (!here) near.set(at, [claim]);
        else if (here.at(-1) !== claim) here.push(claim);
      }
  filed.set(claims, near);
  orders.set(claims, new Map(claims.map((claim, at) => [claim, at])));
  return near;
}
