/** Time that a run takes. */

/** Starts a watch; each reading is in whole milliseconds. `performance` would bring five milliseconds of modules along. */
export function stopwatch(): () => number {
  const started = Date.now();
  // Somebody may set the clock back.
  return () => Math.max(0, Date.now() - started);
}
