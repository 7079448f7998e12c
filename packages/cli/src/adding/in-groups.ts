/**
 * Items in groups of up to `most`, in order. A group is given when it is full, when its first item has waited for
 * `longest` milliseconds, and when no more come: so a slow sender is answered, and a fast one in large groups.
 */
export async function* inGroups<Item>(
  items: AsyncIterable<Item>,
  most: number,
  longest: number,
): AsyncGenerator<readonly Item[]> {
  const source = items[Symbol.asyncIterator]();
  let group: Item[] = [];
  let since = 0;
  let arriving: Promise<Arrival<Item>> | null = null;
  for (;;) {
    arriving ??= source.next().then(
      (next) => (next.done ? "end" : { item: next.value }),
      (error: unknown) => ({ error }),
    );
    const next: Arrival<Item> | "late" =
      group.length === 0 ? await arriving : await inTime(arriving, since + longest - Date.now());
    if (next !== "late") arriving = null;
    if (typeof next === "object" && "item" in next) {
      if (group.length === 0) since = Date.now();
      if (group.push(next.item) < most) continue;
    }
    if (group.length > 0) yield group;
    group = [];
    if (next === "end") return;
    if (typeof next === "object" && "error" in next) throw next.error;
  }
}

type Arrival<Item> = "end" | { readonly item: Item } | { readonly error: unknown };

/** What arrives within some milliseconds, or "late". */
async function inTime<T>(arriving: Promise<T>, milliseconds: number): Promise<T | "late"> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), Math.max(0, milliseconds));
  });
  try {
    return await Promise.race([arriving, late]);
  } finally {
    clearTimeout(timer);
  }
}
