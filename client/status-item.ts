/** The status bar item: how many gaps there are, whether anything was looked at to say so, and how old the registry is. */
import { MarkdownString, StatusBarAlignment, ThemeColor, window } from "vscode";
import type { Disposable } from "vscode";
import type { StatusParams } from "../server/own-protocol.ts";
import { count } from "./count.ts";

export type ServerState = "starting" | "running" | "stopped";

/** A run that is over sooner isn't shown, in milliseconds. */
const SHOWN_AFTER = 400;

export class StatusItem implements Disposable {
  readonly #item = window.createStatusBarItem("status", StatusBarAlignment.Left, 0);
  /** The last word on each folder, by its URI. */
  readonly #folders = new Map<string, StatusParams>();
  readonly #busy = new Set<string>();
  #spin: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#item.name = "gaplint";
    this.#item.command = "gaplint.gaps.focus";
  }

  /** URIs of the registries of all folders. */
  get registries(): readonly string[] {
    return [...new Set([...this.#folders.values()].flatMap(({ registries }) => registries.map(({ uri }) => uri)))];
  }

  update(status: StatusParams): void {
    if (status.state === "analyzing") {
      this.#busy.add(status.folder);
      this.#spin ??= setTimeout(() => this.#show(), this.#folders.size === 0 ? 0 : SHOWN_AFTER);
      return;
    }
    this.#busy.delete(status.folder);
    this.#folders.set(status.folder, status);
    this.#show();
  }

  serverIs(state: ServerState): void {
    switch (state) {
      case "starting":
        this.clear();
        this.#set("$(loading~spin) gaplint", "gaplint starts.", false);
        break;
      case "stopped":
        this.clear();
        this.#set("$(circle-slash) gaplint", "The server of gaplint doesn't run. [Restart it](command:gaplint.restartServer)", false);
        break;
      case "running":
        this.#show();
        break;
    }
  }

  clear(): void {
    this.#folders.clear();
    this.#busy.clear();
  }

  dispose(): void {
    clearTimeout(this.#spin);
    this.#item.dispose();
  }

  #show(): void {
    clearTimeout(this.#spin);
    this.#spin = undefined;
    const all = [...this.#folders.values()];
    if (all.some(({ state }) => state === "failed")) {
      this.#set("$(warning) gaplint", "The analysis failed; details are in the [output of gaplint](command:gaplint.showOutput). It runs again after the next edit.", true);
    } else if (all.length > 0 && all.every(({ state }) => state === "disabled")) {
      this.#set("$(circle-slash) gaplint", "gaplint is switched off by the setting `gaplint.enable`.", false);
    } else {
      const sum = (key: "errors" | "warnings" | "infos"): number => all.reduce((total, status) => total + status[key], 0);
      const counts = [count(sum("errors"), "error"), count(sum("warnings"), "warning"), count(sum("infos"), "note")].join(", ");
      const icon = this.#busy.size > 0 ? "$(loading~spin) " : "";
      this.#set(`${icon}$(error) ${sum("errors")} $(warning) ${sum("warnings")} $(info) ${sum("infos")} gaplint`, details(all), false, `gaplint: ${counts}`);
    }
  }

  /** `spoken` is what a screen reader says, where the tooltip is too long for it. */
  #set(text: string, tooltip: string, isAlarming: boolean, spoken: string = tooltip): void {
    const shown = new MarkdownString(tooltip);
    shown.isTrusted = { enabledCommands: ["gaplint.restartServer", "gaplint.showOutput", "gaplint.openRegistry", "gaplint.lintWorkspace"] };
    this.#item.text = text;
    this.#item.tooltip = shown;
    this.#item.accessibilityInformation = { label: spoken };
    this.#item.backgroundColor = isAlarming ? new ThemeColor("statusBarItem.warningBackground") : undefined;
    this.#item.show();
  }
}

function details(folders: readonly StatusParams[]): string {
  const lines = folders.flatMap((status) => {
    const name = nameOf(status.folder.replace(/\/$/, ""));
    const seen =
      status.modelCalls === 0
        ? "no model call was seen, so nothing could be found"
        : `${count(status.modelCalls, "model call")} in ${count(status.analyzed, "file")} with an SDK in reach, of ${status.files}`;
    const problems = status.problems === 0 ? "" : `; ${count(status.problems, "problem")} with config, registry or files`;
    const accepted = status.baselined === 0 ? "" : `; ${count(status.baselined, "gap")} in the baseline`;
    return [`- **${name}**: ${seen}${accepted}${problems}`, ...status.registries.map(registryLine)];
  });
  const dates = [...new Set(folders.map(({ dataDate }) => dataDate))];
  return ["Coordination gaps of the workspace", "", ...lines, "", ...dates.map((date) => `Catalogue of public models: ${date}`), "", "[Lint again](command:gaplint.lintWorkspace) · [Output](command:gaplint.showOutput)"].join("\n");
}

function registryLine({ uri, models, denied, problems, changedOn }: StatusParams["registries"][number]): string {
  const parts = [
    count(models, "model"),
    ...(denied === 0 ? [] : [`${denied} not cleared`]),
    ...(problems === 0 ? [] : [`**${count(problems, "problem")}**`]),
    ...(changedOn === undefined ? [] : [`last changed on ${changedOn}`]),
  ];
  return `  - [${nameOf(uri)}](command:gaplint.openRegistry): ${parts.join(", ")}`;
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.replace(/^.*\//, ""));
}
