interface State {
  failures: number;
  openUntil: number;
}

const states = new Map<string, State>();
const LIMIT = 4;
const PAUSE_MS = 60_000;

export const breaker = {
  isOpen(id: string, now = Date.now()): boolean {
    return (states.get(id)?.openUntil ?? 0) > now;
  },
  succeed(id: string): void {
    states.delete(id);
  },
  fail(id: string, now = Date.now()): void {
    const state = states.get(id) ?? { failures: 0, openUntil: 0 };
    state.failures += 1;
    if (state.failures >= LIMIT) state.openUntil = now + PAUSE_MS;
    states.set(id, state);
  },
};
