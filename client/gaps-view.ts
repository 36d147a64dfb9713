/** The view "Coordination Gaps": what gaplint found, by layer, then rule, then file. */
import { DiagnosticSeverity, EventEmitter, languages, MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, window, workspace } from "vscode";
import type { Diagnostic, Disposable, TreeDataProvider, TreeView } from "vscode";
import type { ServerInformation, StatusParams } from "../server/own-protocol.ts";

type Rule = ServerInformation["rules"][number];

interface Gap {
  readonly uri: Uri;
  readonly diagnostic: Diagnostic;
  readonly rule: string;
  readonly kind: string;
}

type Node =
  | { readonly kind: "layer"; readonly name: string; readonly gaps: readonly Gap[] }
  | { readonly kind: "rule"; readonly rule: string; readonly gaps: readonly Gap[] }
  | { readonly kind: "file"; readonly uri: Uri; readonly gaps: readonly Gap[] }
  | { readonly kind: "gap"; readonly gap: Gap };

/** Where mistakes in config and registry, and files that couldn't be read, are shown: the last layer. */
const PROBLEMS = "files and settings";

export class GapsView implements TreeDataProvider<Node>, Disposable {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: TreeView<Node>;
  readonly #subscriptions: Disposable[];
  #rules: ReadonlyMap<string, Rule> = new Map();
  readonly #statuses = new Map<string, StatusParams>();
  /** What is known as long as nothing changes. */
  #gaps: readonly Gap[] | undefined;
  #refresh: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#view = window.createTreeView("gaplint.gaps", { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [this.#view, this.#changed, languages.onDidChangeDiagnostics(() => this.#soon())];
  }

  describeRules({ rules }: ServerInformation): void {
    this.#rules = new Map(rules.map((rule) => [rule.id, rule]));
    this.#soon();
  }

  update(status: StatusParams): void {
    this.#statuses.set(status.folder, status);
    const all = [...this.#statuses.values()];
    const seen = all.every(({ state }) => state === "ready") && all.every(({ modelCalls }) => modelCalls === 0);
    this.#view.message = seen ? "No model call was seen in this workspace, so nothing was judged." : "";
  }

  getChildren(node?: Node): Node[] {
    switch (node?.kind) {
      case undefined:
        return this.#layers();
      case "layer":
        return grouped(node.gaps, ({ rule }) => rule).map(([rule, gaps]) => ({ kind: "rule", rule, gaps }));
      case "rule":
        return grouped(node.gaps, ({ uri }) => uri.toString()).map(([uri, gaps]) => ({ kind: "file", uri: Uri.parse(uri), gaps }));
      case "file":
        return node.gaps.map((gap) => ({ kind: "gap", gap }));
      case "gap":
        return [];
    }
  }

  getTreeItem(node: Node): TreeItem {
    switch (node.kind) {
      case "layer":
        return this.#group(node.name.charAt(0).toUpperCase() + node.name.slice(1), node.gaps, TreeItemCollapsibleState.Expanded);
      case "rule": {
        const item = this.#group(node.rule, node.gaps, TreeItemCollapsibleState.Expanded);
        item.tooltip = this.#rules.get(node.rule)?.summary ?? "";
        item.contextValue = this.#rules.has(node.rule) ? "rule" : "problems";
        return item;
      }
      case "file": {
        const item = new TreeItem(node.uri, TreeItemCollapsibleState.Collapsed);
        item.description = `${folderOf(node.uri)} ${node.gaps.length}`.trim();
        item.iconPath = ThemeIcon.File;
        return item;
      }
      case "gap":
        return gapItem(node.gap);
    }
  }

  dispose(): void {
    clearTimeout(this.#refresh);
    for (const subscription of this.#subscriptions) {
      subscription.dispose();
    }
  }

  #group(label: string, gaps: readonly Gap[], state: TreeItemCollapsibleState): TreeItem {
    const item = new TreeItem(label, state);
    item.description = String(gaps.length);
    item.iconPath = worstIcon(gaps);
    return item;
  }

  #layers(): Node[] {
    this.#gaps ??= collect();
    const layerOf = ({ rule }: Gap): string => this.#rules.get(rule)?.layer ?? PROBLEMS;
    // The rules come in the order of their layers.
    const layers = [...new Set([...this.#rules.values()].map(({ layer }) => layer))];
    const order = (layer: string): number => (layers.includes(layer) ? layers.indexOf(layer) : layers.length);
    return grouped(this.#gaps, layerOf)
      .sort(([a], [b]) => order(a) - order(b))
      .map(([name, gaps]) => ({ kind: "layer", name, gaps }));
  }

  /** Diagnostics come file by file; one look at them serves for many. */
  #soon(): void {
    this.#refresh ??= setTimeout(() => {
      this.#refresh = undefined;
      this.#gaps = collect();
      const errors = this.#gaps.filter(({ diagnostic }) => diagnostic.severity === DiagnosticSeverity.Error).length;
      this.#view.badge = errors === 0 ? undefined : { value: errors, tooltip: `${errors} coordination ${errors === 1 ? "gap" : "gaps"} to mend` };
      this.#changed.fire(undefined);
    }, 150);
  }
}

function collect(): readonly Gap[] {
  const gaps = languages.getDiagnostics().flatMap(([uri, diagnostics]) =>
    diagnostics.flatMap((diagnostic): Gap[] => {
      // Hints are what the baseline accepts.
      if (diagnostic.source !== "gaplint" || diagnostic.severity === DiagnosticSeverity.Hint) {
        return [];
      }
      const [rule = "", kind = ""] = codeOf(diagnostic).split("/");
      return [{ uri, diagnostic, rule, kind }];
    }),
  );
  // A file may be reported twice, by itself and with the workspace.
  const distinct = new Map(gaps.map((gap) => [`${gap.uri.toString()} ${gap.rule}/${gap.kind} ${gap.diagnostic.range.start.line}:${gap.diagnostic.range.start.character} ${gap.diagnostic.message}`, gap]));
  return [...distinct.values()].sort((a, b) => compare(a.uri.toString(), b.uri.toString()) || a.diagnostic.range.start.compareTo(b.diagnostic.range.start));
}

function gapItem({ uri, diagnostic, kind }: Gap): TreeItem {
  const item = new TreeItem(`${kind === "" ? "" : `${kind}, `}line ${diagnostic.range.start.line + 1}`, TreeItemCollapsibleState.None);
  item.description = diagnostic.message;
  item.tooltip = new MarkdownString().appendText(diagnostic.message);
  item.iconPath = iconOf(diagnostic.severity);
  item.command = { title: "Show", command: "vscode.open", arguments: [uri, { selection: diagnostic.range }] };
  return item;
}

function codeOf({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : (code ?? ""));
}

function folderOf(uri: Uri): string {
  const path = workspace.asRelativePath(uri);
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}

/** In the order in which the keys first come. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [item]);
    } else {
      group.push(item);
    }
  }
  return [...groups];
}

function worstIcon(gaps: readonly Gap[]): ThemeIcon {
  return iconOf(Math.min(...gaps.map(({ diagnostic }) => diagnostic.severity)));
}

function iconOf(severity: DiagnosticSeverity): ThemeIcon {
  const name = severity === DiagnosticSeverity.Error ? "error" : severity === DiagnosticSeverity.Warning ? "warning" : "info";
  return new ThemeIcon(name, new ThemeColor(`problems${name.charAt(0).toUpperCase()}${name.slice(1)}Icon.foreground`));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
