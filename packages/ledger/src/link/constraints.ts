/**
 * What analysts decided about linking, by evidence ids, so that it outlives every re-solving: `together` pairs share an
 * episode whatever their score; of `apart` pairs the later never joins an episode that the earlier opened, nor the
 * reverse.
 */
export interface Constraints {
  readonly together: readonly (readonly [string, string])[];
  isApart(a: string, b: string): boolean;
}

export const noConstraints: Constraints = { together: [], isApart: () => false };
