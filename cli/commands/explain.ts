/** `gaplint explain RULE[/KIND]`: prints the rule's page. */
import { nearest } from "../../registry/schema/nearest.ts";
import { findRule, ruleCatalogue, type RuleDescription } from "../../rules/catalogue.ts";
import type { ParsedArgs } from "../args.ts";
import type { ExitCode, Host } from "../host.ts";
import { createStyle, wantsColor } from "../style.ts";
import { UsageError } from "../usage-error.ts";

/** @throws {UsageError} when no rule, or no kind of the rule, has the name. */
export async function explain(args: ParsedArgs, host: Host): Promise<ExitCode> {
  const [name, ...others] = args.positionals;
  if (name === undefined || others.length > 0) {
    throw new UsageError("`gaplint explain` takes one rule", "Write `gaplint explain RULE` or RULE/KIND; `gaplint rules` lists them.");
  }
  const { rule, kind } = lookup(name);
  const { rulePages } = await import("../../rules/pages.ts");
  const style = createStyle(wantsColor({ noColorFlag: args.flag("no-color"), isTerminal: host.stdout.isTerminal, env: host.env }));

  if (kind !== undefined) {
    const strict = kind.strict === kind.severity ? "" : `, ${kind.strict} in the strict profile`;
    host.stdout.write(`${style.bold(`${rule.id}/${kind.kind}`)} (${kind.severity}${strict}): ${kind.summary}\n\n`);
  }
  host.stdout.write(rulePages[rule.id].replace(/^#+ .*$/gm, (heading) => style.bold(heading)));
  return 0;
}

function lookup(name: string): { rule: RuleDescription; kind: RuleDescription["kinds"][number] | undefined } {
  const [id = "", kindName, ...rest] = name.split("/");
  const rule = findRule(id);
  if (rule === undefined) {
    const meant = nearest(id, ruleCatalogue.map((each) => each.id));
    const owner = ruleCatalogue.find((each) => each.kinds.some(({ kind }) => kind === id));
    const hint = meant ?? (owner === undefined ? undefined : `${owner.id}/${id}`);
    throw new UsageError(`no rule is called "${id}"`, hint === undefined ? "`gaplint rules` lists them." : `Did you mean ${hint}?`);
  }
  if (kindName === undefined) return { rule, kind: undefined };
  const kind = rest.length > 0 ? undefined : rule.kinds.find((each) => each.kind === kindName);
  if (kind === undefined) {
    const kinds = rule.kinds.map((each) => each.kind).join(", ");
    throw new UsageError(`${id} has no kind "${[kindName, ...rest].join("/")}"`, `Its kinds: ${kinds}.`);
  }
  return { rule, kind };
}
