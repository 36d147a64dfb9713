import { EventEmitter } from "node:events";

const events = new EventEmitter();

export const emit = (name: string, data: object): void => void events.emit(name, data);
export const on = (name: string, listener: (data: object) => void): void => void events.on(name, listener);
