/** The status bar item: how many gaps there are, and whether anything was looked at to say so. */
import { MarkdownString, StatusBarAlignment, ThemeColor, window } from "vscode";
import type { Disposable } from "vscode";
import { State } from "vscode-languageclient/node";
import type { StatusParams } from "../server/status-protocol.ts";

export class StatusItem implements Disposable {
  readonly #item = window.createStatusBarItem("status", StatusBarAlignment.Left, 0);
  /** The last word on each folder, by its URI. */
  readonly #folders = new Map<string, StatusParams>();

  constructor() {
    this.#item.name = "gaplint";
    this.#item.command = "workbench.actions.view.problems";
  }

  update(status: StatusParams): void {
    this.#folders.set(status.folder, status);
    this.#show();
  }

  serverIs(state: State): void {
    switch (state) {
      case State.Starting:
        this.clear();
        this.#set("$(loading~spin) gaplint", "gaplint starts.", false);
        break;
      case State.StartFailed:
      case State.Stopped:
        this.clear();
        this.#set("$(circle-slash) gaplint", "The server of gaplint doesn't run.", false);
        break;
      case State.Running:
        this.#show();
        break;
    }
  }

  clear(): void {
    this.#folders.clear();
  }

  dispose(): void {
    this.#item.dispose();
  }

  #show(): void {
    const all = [...this.#folders.values()];
    if (all.some(({ state }) => state === "failed")) {
      this.#set("$(warning) gaplint", "The analysis failed; details are in the output of gaplint. It runs again after the next edit.", true);
    } else if (all.length > 0 && all.every(({ state }) => state === "disabled")) {
      this.#set("$(circle-slash) gaplint", "gaplint is switched off by the setting gaplint.enable.", false);
    } else {
      const sum = (key: "errors" | "warnings" | "infos"): number => all.reduce((total, status) => total + status[key], 0);
      const counts = [count(sum("errors"), "error"), count(sum("warnings"), "warning"), count(sum("infos"), "note")].join(", ");
      this.#set(`$(error) ${sum("errors")} $(warning) ${sum("warnings")} $(info) ${sum("infos")} gaplint`, details(all), false, `gaplint: ${counts}`);
    }
  }

  /** `spoken` is what a screen reader says, where the tooltip is too long for it. */
  #set(text: string, tooltip: string, isAlarming: boolean, spoken: string = tooltip): void {
    this.#item.text = text;
    this.#item.tooltip = new MarkdownString(tooltip);
    this.#item.accessibilityInformation = { label: spoken };
    this.#item.backgroundColor = isAlarming ? new ThemeColor("statusBarItem.warningBackground") : undefined;
    this.#item.show();
  }
}

function details(folders: readonly StatusParams[]): string {
  const lines = folders.map((status) => {
    const name = decodeURIComponent(status.folder.replace(/\/$/, "").replace(/^.*\//, ""));
    const seen =
      status.modelCalls === 0
        ? "no model call was seen, so nothing could be found"
        : `${count(status.modelCalls, "model call")} in ${count(status.analyzed, "file")} with an SDK in reach, of ${status.files}`;
    const problems = status.problems === 0 ? "" : `; ${count(status.problems, "problem")} with config, registry or files`;
    return `- **${name}**: ${seen}${problems}; model data of ${status.dataDate}`;
  });
  return ["Coordination gaps of the workspace", "", ...lines].join("\n");
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
