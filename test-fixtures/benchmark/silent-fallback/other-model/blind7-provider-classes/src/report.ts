import { createConsola } from "consola";

const consola = createConsola();

export function report(message: string, error: unknown): void {
  consola.warn(message, error);
}
