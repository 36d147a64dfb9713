export class Result<T> {
  private constructor(readonly value: T | undefined, readonly error: unknown) {}

  static ok<T>(value: T): Result<T> {
    return new Result<T>(value, undefined);
  }

  static fail<T>(error: unknown): Result<T> {
    return new Result<T>(undefined, error);
  }

  get failed(): boolean {
    return this.error !== undefined;
  }
}
