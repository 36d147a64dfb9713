import * as vscode from "vscode";

export interface Settings {
  model: string | undefined;
  language: string;
  reviewModel: string;
}

const DEFAULTS: Settings = {
  model: undefined,
  language: "English",
  // expect: hardcoded-model/restricted default
  reviewModel: "claude-mythos-5",
};

export function readSettings(): Settings {
  const config = vscode.workspace.getConfiguration("marginalia");
  return {
    model: config.get<string>("model") || DEFAULTS.model,
    language: config.get("language", DEFAULTS.language),
    reviewModel: config.get("reviewModel") ?? DEFAULTS.reviewModel,
  };
}
