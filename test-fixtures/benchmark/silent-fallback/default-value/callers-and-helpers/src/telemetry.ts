import { EventEmitter } from "node:events";

const bus = new EventEmitter();

function publish(name: string, detail: object): void {
  bus.emit(name, detail);
}

export function noteDegradation(where: string, cause: unknown): void {
  publish("degraded", { where, cause });
}

export function rememberNothing(where: string): string {
  return where.toUpperCase();
}
