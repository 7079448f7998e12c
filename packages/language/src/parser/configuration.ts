/** Transitions of the arc-hybrid system. */
export const SHIFT = 0;
/** The next word becomes the head of the top of the stack. */
export const LEFT = 1;
/** The second of the stack becomes the head of its top. */
export const RIGHT = 2;
export const TRANSITIONS = 3;

/** Fields kept of each place. */
export const FIELDS = 9;
export const FIRST_LEFT = 0;
export const SECOND_LEFT = 1;
export const FIRST_RIGHT = 2;
export const SECOND_RIGHT = 3;
export const LABEL = 4;
export const VALENCY = 5;
export const HEAD = 6;
export const LABEL_SET = 7;
/** A hash of a place's children and their labels, in the order in which they came. */
const SIGNATURE = 8;

const mix = (a: number, b: number): number => {
  const mixed = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca77);
  return mixed ^ (mixed >>> 15);
};

/**
 * A parse under way: a stack, the words not read yet, and the arcs found. Children are kept as the two outermost on
 * each side (FIRST is the outermost); places as in SentenceAtoms, 0 for none.
 */
export class Configuration {
  length = 0;
  /** First word not read; length + 1 is the root. */
  next = 1;
  depth = 0;
  score = 0;
  stack = new Int32Array(256);
  nodes = new Int32Array(256 * FIELDS);

  start(length: number): void {
    if (length + 3 > this.stack.length) {
      this.stack = new Int32Array((length + 3) * 2);
      this.nodes = new Int32Array((length + 3) * 2 * FIELDS);
    }
    this.length = length;
    this.next = 1;
    this.depth = 0;
    this.score = 0;
    this.nodes.fill(0, 0, (length + 2) * FIELDS);
  }

  copy(other: Configuration): void {
    const { length, depth } = other;
    if (length + 3 > this.stack.length) {
      this.stack = new Int32Array((length + 3) * 2);
      this.nodes = new Int32Array((length + 3) * 2 * FIELDS);
    }
    this.length = length;
    this.next = other.next;
    this.depth = depth;
    this.score = other.score;
    const { stack, nodes } = this;
    const from = other.stack;
    for (let i = 0; i < depth; i++) stack[i] = from[i]!;
    const source = other.nodes;
    // Only words read, and the next one, have fields that differ from zero.
    const used = Math.min(other.next + 1, length + 2) * FIELDS;
    for (let i = 0; i < used; i++) nodes[i] = source[i]!;
    nodes.fill(0, used, (length + 2) * FIELDS);
  }

  /** A hash of everything that features see of this configuration. */
  signature(): number {
    const { stack, depth, nodes, next } = this;
    const top = depth > 0 ? stack[depth - 1]! : 0;
    const second = depth > 1 ? stack[depth - 2]! : 0;
    const third = depth > 2 ? stack[depth - 3]! : 0;
    let hash = mix(next, nodes[next * FIELDS + SIGNATURE]!);
    hash = mix(hash ^ top, nodes[top * FIELDS + SIGNATURE]!);
    hash = mix(hash ^ second, nodes[second * FIELDS + SIGNATURE]!);
    return mix(hash, third);
  }

  /** A hash of everything that features see of the arc that LEFT or RIGHT would draw. */
  arcSignature(transition: number): number {
    const { nodes, top } = this;
    const head = this.head(transition);
    const hash = mix(top, nodes[top * FIELDS + SIGNATURE]!);
    return mix(mix(hash ^ head, nodes[head * FIELDS + SIGNATURE]!), transition);
  }

  get finished(): boolean {
    return this.next > this.length && this.depth === 0;
  }

  /** Whether a transition is legal; only one word may hang on the root. */
  allows(transition: number): boolean {
    const words = this.next <= this.length;
    if (transition === SHIFT) return words;
    if (transition === LEFT) return this.depth > 0 && (words || this.depth === 1);
    return this.depth > 1;
  }

  /** The only legal transition, or -1 where there is a choice. */
  forced(): number {
    if (this.depth === 0) return SHIFT;
    if (this.next > this.length) return this.depth > 1 ? RIGHT : LEFT;
    return -1;
  }

  shift(): void {
    this.stack[this.depth++] = this.next++;
  }

  /** The head and the dependent of the arc that LEFT or RIGHT would draw. */
  head(transition: number): number {
    return transition === LEFT ? this.next : this.stack[this.depth - 2]!;
  }

  get top(): number {
    return this.stack[this.depth - 1]!;
  }

  /** Draws the arc of LEFT or RIGHT with a label. */
  reduce(transition: number, label: number): void {
    const dependent = this.stack[--this.depth]!;
    const nodes = this.nodes;
    const isLeft = transition === LEFT;
    const head = isLeft ? this.next : this.stack[this.depth - 1]!;
    nodes[dependent * FIELDS + HEAD] = head;
    nodes[dependent * FIELDS + LABEL] = label;
    const at = head * FIELDS;
    nodes[at + LABEL_SET]! |= 1 << (label & 31);
    const mixed = Math.imul(nodes[at + SIGNATURE]! ^ (((dependent << 7) | label) + 1), 0x85ebca6b);
    nodes[at + SIGNATURE] = mixed ^ (mixed >>> 15) ^ (isLeft ? 0 : 0x55555555);
    if (isLeft) {
      nodes[at + SECOND_LEFT] = nodes[at + FIRST_LEFT]!;
      nodes[at + FIRST_LEFT] = dependent;
      nodes[at + VALENCY]! += 1;
    } else {
      nodes[at + SECOND_RIGHT] = nodes[at + FIRST_RIGHT]!;
      nodes[at + FIRST_RIGHT] = dependent;
      nodes[at + VALENCY]! += 16;
    }
  }
}
