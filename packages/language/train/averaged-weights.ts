/**
 * Averaged perceptron weights (Collins 2002): `current` is what training scores with; the average over all steps is
 * current - moment / steps.
 */
export class AveragedWeights {
  readonly current: Int32Array;
  readonly #moment: Float64Array;
  readonly #updates: Uint8Array;
  step = 0;

  constructor(size: number) {
    this.current = new Int32Array(size);
    this.#moment = new Float64Array(size);
    this.#updates = new Uint8Array(size);
  }

  add(index: number, delta: number): void {
    this.current[index]! += delta;
    this.#moment[index]! += delta * this.step;
    if (this.#updates[index]! < 255) this.#updates[index]!++;
  }

  /** The averages; weights updated fewer than `minimum` times are zero. */
  average(minimum: number): Float32Array {
    const average = new Float32Array(this.current.length);
    for (let i = 0; i < average.length; i++) {
      if (this.#updates[i]! >= minimum) average[i] = this.current[i]! - this.#moment[i]! / this.step;
    }
    return average;
  }
}

/** Adds weights to others. A sum of models trained with different seeds votes without costing more to apply. */
export function addTo(sum: Float32Array, weights: Float32Array): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += weights[i]!;
}

/** Clipping is wide, as the few large weights carry the frequent decisions: so many times the mean absolute weight. */
const CLIP_AT = 30;

/** Weights in 8 bits. */
export function quantise(weights: Float32Array): Int8Array {
  let sum = 0;
  let count = 0;
  for (const weight of weights) {
    if (weight === 0) continue;
    sum += Math.abs(weight);
    count++;
  }
  const scale = 127 / ((CLIP_AT * sum) / Math.max(count, 1));
  return Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * scale))));
}

/** Weights without those of at most `least`: smaller to ship, and no worse. */
export const withoutSmall = (weights: Int8Array, least: number): Int8Array =>
  weights.map((weight) => (Math.abs(weight) <= least ? 0 : weight));
