/**
 * Results of `work` in the order of `inputs`, with up to `window` under way at once. The next input is asked for only
 * when there is room, so whoever takes the results slowly slows the reading down too: memory stays constant.
 */
export async function* inOrder<Input, Result>(
  inputs: AsyncIterable<Input> | Iterable<Input>,
  work: (input: Input) => Promise<Result>,
  window: number,
): AsyncGenerator<Result> {
  const source = Symbol.asyncIterator in inputs ? inputs[Symbol.asyncIterator]() : inputs[Symbol.iterator]();
  const underWay: Promise<Result>[] = [];
  let arriving: Promise<IteratorResult<Input>> | null = null;
  let ended = false;
  while (!ended || underWay.length > 0) {
    if (!ended && arriving === null && underWay.length < window) arriving = Promise.resolve(source.next());
    // A result that is ready must not wait for an input that may be long in coming.
    const next = await Promise.race([
      ...(arriving ? [arriving.then((input) => ({ input }))] : []),
      ...(underWay[0] ? [underWay[0].then((result) => ({ result }))] : []),
    ]);
    if ("input" in next) {
      arriving = null;
      if (next.input.done) ended = true;
      else underWay.push(handled(work(next.input.value)));
    } else {
      underWay.shift();
      yield next.result;
    }
  }
}

/** Marks a rejection as awaited later: it surfaces when the result's turn comes. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
