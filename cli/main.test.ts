import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Finding, Severity } from "../rules/finding.ts";
import { main } from "./main.ts";
import { fakeHost, type FakeHostOptions } from "./testing/fake.ts";

let cwd: string;

beforeAll(() => {
  cwd = realpathSync(mkdtempSync(path.join(tmpdir(), "gaplint-cli-")));
  mkdirSync(path.join(cwd, "src"));
  writeFileSync(path.join(cwd, "package.json"), "{}");
  writeFileSync(path.join(cwd, "src/chat.ts"), "export {};\n");
  writeFileSync(path.join(cwd, "registry.json"), "{}");
});

afterAll(() => rmSync(cwd, { recursive: true, force: true }));

async function run(argv: readonly string[], options: Partial<FakeHostOptions> = {}) {
  const host = fakeHost({ cwd, ...options });
  const code = await main(argv, host);
  return { code, out: host.out(), err: host.err(), lint: host.lints[0] };
}

function findings(...severities: Severity[]): Finding[] {
  return severities.map((severity, index) => ({
    rule: "hardcoded-model",
    kind: "constant",
    severity,
    message: `finding ${index}`,
    file: path.join(cwd, "src/chat.ts"),
    span: [0, 6],
    trace: [],
    fingerprint: String(index),
  }));
}

describe("exit code", () => {
  it.each<[string, Severity[], string[], number]>([
    ["nothing found", [], [], 0],
    ["warnings do not fail by default", ["warning", "info"], [], 0],
    ["errors do", ["error"], [], 1],
    ["--fail-on warning", ["warning"], ["--fail-on", "warning"], 1],
    ["--fail-on warning lets infos pass", ["info"], ["--fail-on=warning"], 0],
    ["--fail-on info", ["info"], ["--fail-on", "info"], 1],
    ["--fail-on never", ["error", "warning"], ["--fail-on", "never"], 0],
    ["as many warnings as allowed", ["warning", "warning"], ["--max-warnings", "2"], 0],
    ["one warning too many", ["warning", "warning"], ["--max-warnings", "1"], 1],
    ["hidden warnings still count", ["warning"], ["--max-warnings", "0", "--quiet"], 1],
  ])("%s", async (_, severities, argv, code) => {
    expect((await run(argv, { findings: findings(...severities) })).code).toBe(code);
  });

  it("is 2 when there is nothing to lint, with a word why", async () => {
    const { code, err } = await run([], { summary: { files: 0, analyzed: 0, modelCalls: 0 } });
    expect(code).toBe(2);
    expect(err).toContain(`nothing to lint: no TypeScript or JavaScript file in ${cwd}`);
  });

  it("is 0 when there is nothing to lint and that is allowed, which no report takes for a clean bill", async () => {
    const nothing = { summary: { files: 0, modelCalls: 3 } };
    expect((await run(["src/chat.ts"], nothing)).code).toBe(2);
    for (const format of ["stylish", "github", "markdown", "junit"]) {
      const { code, out, err } = await run(["src/chat.ts", "--allow-empty", "--format", format], nothing);
      expect([code, err]).toEqual([0, expect.stringContaining("nothing to lint")]);
      expect(out).toContain("nothing was linted");
      expect(out).not.toContain("no gap found");
    }
    expect((await run(["src/chat.ts", "--allow-empty"], { summary: { files: 0 }, failed: true })).code).toBe(2);
  });

  it("is 2 when the config is broken, and the report says where", async () => {
    const { code, out, err } = await run([], {
      failed: true,
      problems: [{ file: path.join(cwd, "gaplint.json"), message: "`rulez` is no key of the config" }],
    });
    expect(code).toBe(2);
    expect(out).toContain("gaplint.json  `rulez` is no key of the config");
    expect(err).toContain("nothing could be linted");
  });

  it("is 2 with a stack and an apology when gaplint breaks", async () => {
    const { code, out, err } = await run([], {
      lint: () => {
        throw new TypeError("cannot read x");
      },
    });
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain("this is our bug, not yours");
    expect(err).toMatch(/TypeError: cannot read x\n\s+at /);
  });
});

describe("usage errors", () => {
  it.each<[string, string[], string, string]>([
    ["unknown option", ["--formt", "json"], "unknown option --formt", "Did you mean --format?"],
    ["unknown short option", ["-x"], "unknown option -x", "`gaplint --help` lists the options."],
    ["a name of Object.prototype", ["--constructor"], "unknown option --constructor", "lists the options"],
    ["unknown format", ["--format", "xml"], '--format "xml" is unknown', "Choose from stylish, json, jsonl, sarif, "],
    ["mistyped profile", ["--profile", "stric"], '--profile "stric" is unknown', "Did you mean strict?"],
    ["missing value", ["--format"], "--format needs a value", "Write --format NAME."],
    ["option in place of a value", ["--format", "--quiet"], "--format needs a value", "Write --format"],
    ["empty value", ["--config="], "--config needs a value", "Write --config FILE."],
    ["value for a switch", ["--quiet=yes"], "--quiet takes no value", "Write --quiet alone."],
    ["missing path", ["src", "nowhere"], "no such file or folder: nowhere", "Looked for "],
    ["pattern that matched nothing", ["src/*.vue"], "no such file or folder: src/*.vue", "`include` in gaplint.json"],
    ["mistyped command", ["expain"], "no such file or folder: expain", "Did you mean the command `explain`?"],
    ["missing config", ["--config", "nope.json"], '--config "nope.json" does not exist', "Looked for "],
    ["folder as registry", ["--registry", "src"], '--registry "src" is not a file', "Looked at "],
    ["rule without severity", ["--rule", "hardcoded-model"], "says no severity", "--rule ID:SEVERITY"],
    ["unknown rule", ["--rule", "hardcode-model:off"], "names no rule", "Did you mean hardcoded-model?"],
    ["unknown severity", ["--rule", "hardcoded-model:warn"], "names no severity", "Did you mean warning?"],
    ["impossible date", ["--now", "2026-02-30"], '--now "2026-02-30" is no date', "YYYY-MM-DD"],
    ["other form of date", ["--now", "21.11.2026"], '--now "21.11.2026" is no date', "YYYY-MM-DD"],
    ["year alone", ["--now", "2026"], '--now "2026" is no date', "YYYY-MM-DD"],
    ["negative count", ["--max-warnings", "-1"], '--max-warnings "-1" is no number', "whole number"],
    ["contradiction", ["--max-warnings", "1", "--fail-on", "never"], "contradicts", "Leave one of the two out."],
    ["a part that is none", ["--shard", "5/4"], '--shard "5/4" is no part', "Write --shard I/N"],
    ["a baseline that isn't there", ["--baseline", "nope.txt"], '--baseline "nope.txt" does not exist', "Write it with --update-baseline."],
    ["a folder as baseline", ["--baseline", "src"], '--baseline "src" is not a file', "Looked at "],
    ["a baseline and none", ["--no-baseline", "--update-baseline"], "--no-baseline contradicts", "Leave one of the two out."],
    ["a baseline of a part", ["--update-baseline", "--shard", "1/2"], "--update-baseline needs", "Leave --shard and --stdin out."],
    ["stdin without a name", ["--stdin"], "--stdin needs --stdin-filename", "what the imports mean"],
    ["a name without stdin", ["--stdin-filename", "a.ts"], "--stdin-filename goes with --stdin", "add --stdin"],
    ["stdin and paths", ["--stdin", "--stdin-filename", "a.ts", "src"], "--stdin lints one text", "Leave the paths out."],
    ["a name in no folder", ["--stdin", "--stdin-filename", "nowhere/a.ts"], "lies in no folder that exists", "Looked for "],
    ["changes without a repository", ["--changed"], "--changed needs a git repository", "git says: "],
    ["folder as output", ["--output-file", "src"], '--output-file "src" is a folder', "Name a file in it."],
    ["option of another command", ["rules", "--format", "json"], "--format is not an option of `gaplint rules`", "`gaplint check`"],
    ["explain without a rule", ["explain"], "takes one rule", "gaplint rules"],
    ["explain an unknown rule", ["explain", "silent-fallbak"], 'no rule is called "silent-fallbak"', "Did you mean silent-fallback?"],
    ["explain a kind alone", ["explain", "not-awaited"], "no rule is called", "Did you mean call-before-gate/not-awaited?"],
    ["explain an unknown kind", ["explain", "silent-fallback/none"], 'has no kind "none"', "other-model"],
    ["lsp without stdio", ["lsp"], "needs --stdio", "gaplint lsp --stdio"],
  ])("%s", async (_, argv, message, hint) => {
    const { code, out, err, lint } = await run(argv);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(lint).toBeUndefined();
    const [first = "", second = ""] = err.split("\n");
    expect(first).toContain(message);
    expect(first).toMatch(/^gaplint: /);
    expect(second).toContain(hint);
  });
});

describe("what is linted", () => {
  it("is the working folder when no path is given", async () => {
    expect((await run([])).lint).toMatchObject({ root: cwd, paths: [], now: "2026-11-21" });
  });

  it("is the named file, within its project", async () => {
    expect((await run(["check", "src/chat.ts"])).lint).toMatchObject({ root: cwd, paths: [path.join(cwd, "src/chat.ts")] });
  });

  it("passes the options on", async () => {
    const { lint } = await run([
      "--profile", "strict", "--now", "2027-01-31", "--registry", "registry.json",
      "--rule", "hardcoded-model:off", "--rule=silent-fallback:error", "--rule", "hardcoded-model:info",
    ]);
    expect(lint).toMatchObject({
      profile: "strict",
      now: "2027-01-31",
      registryFile: path.join(cwd, "registry.json"),
      rules: { "hardcoded-model": "info", "silent-fallback": "error" },
    });
  });

  it("takes a word after -- as a path, whatever it looks like", async () => {
    expect((await run(["--", "rules"])).err).toContain("no such file or folder: rules");
  });
});

describe("output", () => {
  it("writes to a file, without colours, and leaves stdout alone", async () => {
    const { code, out } = await run(["-o", "out/report.txt"], {
      findings: findings("error"),
      isTerminal: true,
      env: { FORCE_COLOR: "1" },
    });
    expect(code).toBe(1);
    expect(out).toBe("");
    const report = readFileSync(path.join(cwd, "out/report.txt"), "utf8");
    expect(report).toContain("hardcoded-model/constant");
    expect(report).not.toContain("\u001B");
  });

  it("says when the file can't be written", async () => {
    const { code, err } = await run(["-o", "registry.json/report.txt"]);
    expect(code).toBe(2);
    expect(err).toContain("can't be written");
  });

  it("names files from another folder where one is given", async () => {
    const found = { findings: findings("error"), texts: { "src/chat.ts": "export {};\n" } };
    const names = async (...args: string[]) => (JSON.parse((await run(["--format", "json", ...args], found)).out) as { findings: { file: string }[] }).findings.map(({ file }) => file);
    expect(await names()).toEqual(["src/chat.ts"]);
    expect(await names("--relative-to", "..")).toEqual([`${path.basename(cwd)}/src/chat.ts`]);
    expect((await run(["--relative-to", "nowhere"])).err).toContain('--relative-to "nowhere" is no folder');
  });

  it("hides warnings and infos with --quiet, and says so", async () => {
    const { out } = await run(["--quiet"], { findings: findings("warning", "error", "info") });
    expect(out).toContain("finding 1");
    expect(out).not.toContain("finding 0");
    expect(out).toContain("1 error, 1 warning, 1 info  (2 not shown: --quiet)");
  });

  it("colours a terminal unless told not to", async () => {
    const terminal = { isTerminal: true, findings: findings("error") };
    expect((await run([], terminal)).out).toContain("\u001B[31m");
    expect((await run(["--no-color"], terminal)).out).not.toContain("\u001B");
    expect((await run([], { ...terminal, env: { NO_COLOR: "1" } })).out).not.toContain("\u001B");
    expect((await run([], { ...terminal, env: { NO_COLOR: "1", FORCE_COLOR: "1" } })).out).toContain("\u001B[31m");
    expect((await run([], { ...terminal, isTerminal: false })).out).not.toContain("\u001B");
    expect((await run([], { ...terminal, isTerminal: false, env: { FORCE_COLOR: "0" } })).out).not.toContain("\u001B");
  });

  it("warns on stderr when a JSON report judged nothing", async () => {
    const { out, err } = await run(["--format", "json"], { summary: { modelCalls: 0 } });
    expect(() => void JSON.parse(out)).not.toThrow();
    expect(err).toBe("gaplint: no model call seen in 120 files: nothing was judged\n");
  });

  it("shows progress on a terminal's stderr only, and clears it", async () => {
    const lint: FakeHostOptions["lint"] = (options) => {
      options.onProgress?.({ phase: "analyzing", done: 3, total: 41 });
      throw new Error("stop here");
    };
    expect((await run([], { isTerminal: true, lint })).err).toMatch(/^\r\u001B\[Kgaplint: analyzing 3\/41\r\u001B\[Kgaplint: this is our bug/);
    expect((await run([], { lint })).err).toMatch(/^gaplint: this is our bug/);
    expect((await run([], { isTerminal: true, lint, env: { TERM: "dumb" } })).err).toMatch(/^gaplint: this is our bug/);
  });
});

describe("the baseline", () => {
  const stale = { file: "src/chat.ts", rule: "silent-fallback", kind: "swallowed", code: "catch", span: [0, 5] as const };
  const state = () => ({ file: path.join(cwd, "gaplint-baseline.txt"), stale: [{ ...stale, file: path.join(cwd, "src/chat.ts") }], updated: "# new text\n" });

  it("is reported where it is stale, and fails with --ci only", async () => {
    const { code, out, err } = await run([], { baseline: state() });
    expect(code).toBe(0);
    expect(out).not.toContain("stale");
    expect(err).toContain("1 entry of gaplint-baseline.txt is stale");
    expect(err).toContain("  src/chat.ts silent-fallback/swallowed # catch");
    expect((await run(["--ci"], { baseline: state() })).code).toBe(1);
    expect((await run(["--ci"], { baseline: { ...state(), stale: [] } })).code).toBe(0);
  });

  it("is written with --update-baseline, whatever was found", async () => {
    const { code, out, err } = await run(["--update-baseline"], { baseline: state(), findings: findings("error"), baselined: findings("info", "info") });
    expect(code).toBe(0);
    expect(out).toBe("");
    expect(err).toContain("now accepts 3 findings: 1 new, 1 gone");
    expect(readFileSync(path.join(cwd, "gaplint-baseline.txt"), "utf8")).toBe("# new text\n");
    rmSync(path.join(cwd, "gaplint-baseline.txt"));
  });

  it("is left alone where something could not be linted", async () => {
    const { code, err } = await run(["--update-baseline"], { baseline: state(), failed: true });
    expect(code).toBe(2);
    expect(err).toContain("nothing could be linted");
    expect(existsSync(path.join(cwd, "gaplint-baseline.txt"))).toBe(false);
  });

  it("passes on which one counts", async () => {
    writeFileSync(path.join(cwd, "accepted.txt"), "");
    expect((await run(["--baseline", "accepted.txt"])).lint?.baseline).toBe(path.join(cwd, "accepted.txt"));
    expect((await run(["--no-baseline"])).lint?.baseline).toBe(false);
    expect((await run([])).lint?.baseline).toBeUndefined();
  });
});

describe("a part of the files", () => {
  it("may be empty", async () => {
    const { code, err } = await run(["--shard", "2/3"], { summary: { files: 0 } });
    expect(code).toBe(0);
    expect(err).toContain("no file falls into part 2 of 3");
  });

  it("is the text on stdin", async () => {
    const { lint } = await run(["--stdin", "--stdin-filename", "src/new.ts"], { stdin: "export {};" });
    const file = path.join(cwd, "src/new.ts");
    expect(lint).toMatchObject({ root: cwd, paths: [file] });
    expect([...(lint?.overlay ?? [])]).toEqual([[file, "export {};"]]);
  });
});

describe("--watch", () => {
  it("lints again after each batch of changes, and forgets what was known of them", async () => {
    const file = path.join(cwd, "src/chat.ts");
    const host = fakeHost({ cwd, changes: [[file], [file, path.join(cwd, "gaplint.json")], [path.join(cwd, "report.json")]] });
    expect(await main(["--watch", "-o", "report.json"], host)).toBe(0);
    expect(host.lints).toHaveLength(3);
    expect(host.invalidated).toEqual([[file], [file, path.join(cwd, "gaplint.json")]]);
    expect(host.err()).toContain("watching for changes");
    expect(host.err()).toContain("after a change of src/chat.ts\n");
    expect(host.err()).toContain("after a change of 2 files\n");
    rmSync(path.join(cwd, "report.json"));
  });

  it("goes on where what an option names is gone, and counts it again once it is back", async () => {
    const config = path.join(cwd, "own.json");
    writeFileSync(config, "{}");
    const host = fakeHost({ cwd });
    const watch = async function* () {
      rmSync(config);
      yield [config];
      writeFileSync(config, "{}");
      yield [config];
      rmSync(config);
    };
    expect(await main(["--watch", "--config", "own.json"], { ...host, watch })).toBe(0);
    expect(host.err()).toContain('--config "own.json" does not exist');
    expect(host.lints.map(({ configFile }) => configFile)).toEqual([config, config]);
  });

  it("only reports", async () => {
    for (const option of ["--fix", "--update-baseline"]) expect((await run(["--watch", option])).err).toContain("--watch only reports");
  });
});

describe("other commands", () => {
  it("--help names every command and exits with 0", async () => {
    const { code, out } = await run(["--help"]);
    expect(code).toBe(0);
    for (const word of ["check", "explain", "rules", "lsp", "--fail-on", "Exit code"]) expect(out).toContain(word);
    expect(out).not.toContain("clientProcessId");
  });

  it("--version prints the version alone", async () => {
    const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string };
    expect((await run(["--version"])).out).toBe(`${manifest.version}\n`);
  });

  it("rules lists every rule with its kinds", async () => {
    const { code, out } = await run(["rules"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^call-before-gate {2}control and permission layer$/m);
    expect(out).toMatch(/^ {4}not-awaited {7}error {4}the gate is async/m);
    expect(out).toMatch(/^ {4}weak-event {8}off /m);
  });

  it("explain prints the rule's page, and the kind first when one is named", async () => {
    expect((await run(["explain", "silent-fallback"])).out).toMatch(/^# silent-fallback\n/);
    const { code, out } = await run(["explain", "hardcoded-model/constant"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^hardcoded-model\/constant \(info, warning in the strict profile\): any other model identity/);
    expect(out).toContain("# hardcoded-model\n");
  });

  it("lsp starts the server, with what language clients add", async () => {
    let started = 0;
    const host = { ...fakeHost({ cwd }), startServer: async () => void started++ };
    expect(await main(["lsp", "--stdio", "--clientProcessId=42"], host)).toBe(0);
    expect(started).toBe(1);
  });
});
