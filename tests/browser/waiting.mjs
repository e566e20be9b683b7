// Bounded waiting: an event that does not come fails the test and says which one it was.

export const PATIENCE_MS = 15_000;

export function within(promise, what, time = PATIENCE_MS) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not come within ${time} ms`)), time);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Asks condition() again every 50 ms, for what tells nobody when it changes. Resolves to its value. */
export async function until(what, condition, time = PATIENCE_MS) {
  const end = Date.now() + time;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > end) throw new Error(`${what} did not come within ${time} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
