import type BaseModel from "./base";

export type TriageConfig = { model: BaseModel<unknown>; language: string };

export type TriageInput = { ticket: string; config: TriageConfig };
