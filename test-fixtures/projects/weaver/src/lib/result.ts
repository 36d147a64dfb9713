export class Result<T, E = Error> {
  private constructor(
    readonly ok: boolean,
    private readonly value?: T,
    readonly error?: E,
  ) {}

  static ok<T>(value: T): Result<T, never> {
    return new Result<T, never>(true, value);
  }

  static fail<E>(error: E): Result<never, E> {
    return new Result<never, E>(false, undefined, error);
  }

  static async of<T>(promise: Promise<T>): Promise<Result<T>> {
    try {
      return Result.ok(await promise);
    } catch (error) {
      return Result.fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  unwrapOr(fallback: T): T {
    return this.ok ? (this.value as T) : fallback;
  }

  unwrap(): T {
    if (!this.ok) throw this.error;
    return this.value as T;
  }

  match<R>(cases: { ok: (value: T) => R; fail: (error: E) => R }): R {
    return this.ok ? cases.ok(this.value as T) : cases.fail(this.error as E);
  }
}
