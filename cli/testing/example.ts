/** A result with something of everything, awkward characters included, for the tests of the reporters. */
import path from "node:path";
import type { Finding } from "../../rules/finding.ts";
import { createSources, type ReportInput } from "../reporters/reporter.ts";
import { createStyle } from "../style.ts";
import { fakeResult, spanOf, type FakeResult } from "./fake.ts";

export const root = path.resolve("/work/shop");
const chat = 'const gate = isAllowed(user);\r\nif (gate) {\r\n  send("claude-mythos-5");\r\n}\r\n';
const routes = '// 🚀\nrouter.post("/chat", chat);\n';
const CHAT = "src/[id], 100%: é/chat.ts";
const ROUTES = "src/routes.ts";

const finding: Finding = {
  rule: "call-before-gate",
  kind: "not-awaited",
  severity: "error",
  message: "isAllowed() is never awaited: 100% get in,\nand `a | b` <b>too</b>.",
  file: path.join(root, CHAT),
  span: spanOf(chat, 'send("claude-mythos-5")'),
  trace: [{ file: path.join(root, ROUTES), span: spanOf(routes, "router.post"), message: "POST /chat enters here" }],
  fingerprint: "5f1c",
};

export const example: FakeResult = {
  texts: { [CHAT]: chat, [ROUTES]: routes },
  findings: [
    { ...finding, severity: "info", rule: "hardcoded-model", kind: "constant", span: spanOf(chat, '"claude-mythos-5"'), trace: [], message: "To know." },
    finding,
    // The same code in another file has the same fingerprint.
    { ...finding, severity: "warning", file: path.join(root, ROUTES), span: [0, routes.length], trace: [] },
  ],
  suppressed: [{ finding: { ...finding, kind: "no-gate", fingerprint: "5" }, reason: "agreed" }, { finding: { ...finding, kind: "parallel", fingerprint: "6" } }],
  baselined: [{ ...finding, kind: "fail-open", fingerprint: "7" }],
  fixes: [
    {
      title: "Await isAllowed()",
      safe: false,
      edits: [
        { file: path.join(root, CHAT), span: spanOf(chat, "isAllowed(user)"), text: "await isAllowed(user)" },
        { file: path.join(root, "src/new.ts"), span: [0, 0], text: "export {};\n", create: true },
      ],
    },
  ],
  problems: [
    { file: path.join(root, "src/broken.ts"), message: "can't be read" },
    { file: path.join(root, CHAT), message: "odd, 50%", span: [0, 5], severity: "error" },
  ],
};

/** What a reporter gets for a result. */
export function inputOf(fake: FakeResult): ReportInput {
  const result = fakeResult(root, fake);
  return { result, findings: result.findings, sources: createSources(result, root), style: createStyle(false), width: 80 };
}
