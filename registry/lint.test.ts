import { describe, expect, it } from "vitest";
import { lintRegistry } from "./lint.ts";

const on = "2026-11-21";

/** The problems of a file as "kind severity: marked text: message". */
function lint(text: string, organization?: string): readonly string[] {
  const defaults = organization === undefined ? {} : { organization };
  return lintRegistry(text, "/app/capability-registry.json", on, defaults).map(
    ({ kind, severity, message, span }) => `${kind} ${severity}: ${text.slice(...span)}: ${message}`,
  );
}

describe("lintRegistry", () => {
  it("has nothing to say of a sound registry", () => {
    expect(
      lint(`{
        "$schema": "https://gaplint.dev/schema/capability-registry.schema.json",
        "organization": "acme", // us
        "region": "us",
        "models": {
          "claude-mythos-5": {
            "provider": "anthropic", "tier": "frontier",
            "clearance": { "status": "conditional", "organizations": ["acme"], "regions": ["us"], "until": "2026-12-31", "reviewBy": "2026-12-01", "source": "order of 2026-06-27" },
            "aliases": ["anthropic/claude-mythos-5", "us.anthropic.claude-mythos-5-v1:0"],
            "flag": "MYTHOS_ENABLED"
          }
        },
        "tiers": { "frontier": { "fallback": "general" }, "general": {} }
      }`),
    ).toEqual([]);
  });

  it("marks mistakes of form where they stand", () => {
    const text = `{
      "organisation": "acme",
      "models": {
        "gpt-4o": { "clearance": { "status": "conditonal", "until": "2026-02-30" }, "retires": "2027-01-14" },
        "gpt-5": { "clearance": {}, "aliases": "gpt5", "provider": "" },
        "gpt-5": "cleared"
      },
      "tiers": { "general": { "fallback": ["small"] } }
    }`;
    expect(lint(text)).toEqual([
      'schema error: "organisation": Unknown key "organisation". Did you mean "organization"?',
      'schema error: "conditonal": "status" must be "cleared", "conditional", "restricted" or "revoked", not "conditonal". Did you mean "conditional"?',
      'schema error: "2026-02-30": "until" must be a date as YYYY-MM-DD, not "2026-02-30".',
      'schema error: "retires": Unknown key "retires" in "gpt-4o". Did you mean "retiresOn"?',
      'schema error: {: "clearance" needs "status".',
      'schema error: "gpt5": "aliases" must be a list, not "gpt5".',
      'schema error: "": "provider" must not be empty.',
      'schema error: "gpt-5": "gpt-5" is written twice here; only the last one counts.',
      'schema error: "cleared": "gpt-5" must be an object, not "cleared".',
      'no-cleared-model error: "general": No cleared model serves "general" on 2026-11-21: gpt-4o is restricted (the clearance in the registry can\'t be read). Add a cleared model or another fallback.',
      'schema error: ["small"]: "fallback" must be a string, not a list.',
    ]);
  });

  it("reads on after a syntax error and keeps to it", () => {
    const text = '{ "models": { "gpt-4o": { "tier": "generel" } , "claude-opus-4-8": { "tier" } } }';
    expect(lint(text)).toEqual([
      'unknown-tier warning: "generel": The tier "generel" is not declared. Did you mean "general"?',
      "syntax error: }: This is not valid JSON: colon expected at \"}\".",
    ]);
    expect(lint("")).toEqual(['syntax error: : The registry file is empty. Write an object with "models" and "tiers", or run gaplint init.']);
    expect(lint("{ \"models\": {")).toEqual(["syntax error: : This is not valid JSON: close brace expected at the end of the file."]);
    expect(lint("[]")).toEqual(["schema error: []: This value must be an object, not a list."]);
  });

  it("knows tiers and replacements, the catalogue's included", () => {
    const text = `{
      "models": {
        "acme-1": { "tier": "small", "replacement": "claude-opus-4-8" },
        "acme-2": { "tier": "premium", "replacement": "acme-11" }
      },
      "tiers": { "general": { "fallback": "smal" } }
    }`;
    expect(lint(text)).toEqual([
      'unknown-tier warning: "premium": The tier "premium" is not declared. Declared: frontier, general, small.',
      'unknown-replacement warning: "acme-11": The replacement "acme-11" is not a model the registry knows. Did you mean "acme-1"?',
      'unknown-tier warning: "smal": The tier "smal" is not declared. Did you mean "small"?',
    ]);
    expect(lint('{ "extends": null, "models": { "a": { "tier": "small" } } }')).toEqual([
      'unknown-tier warning: "small": The tier "small" is not declared. No tiers are declared: add it under "tiers".',
    ]);
  });

  it("reports each circle of fallbacks once", () => {
    const text = '{ "models": { "m": { "tier": "a" } }, "tiers": { "a": { "fallback": "b" }, "b": { "fallback": "c" }, "c": { "fallback": "b" } } }';
    expect(lint(text)).toEqual([
      'no-cleared-model error: "b": No cleared model serves "b", then "c" on 2026-11-21: no model is listed in it. Add a cleared model or another fallback.',
      'cycle warning: "c": The fallback goes round in a circle: "b" to "c" to "b". One of these tiers must fall back to another one or to none.',
      'no-cleared-model error: "c": No cleared model serves "c", then "b" on 2026-11-21: no model is listed in it. Add a cleared model or another fallback.',
    ]);
  });

  it("warns of clearances that ended and of reviews that are due", () => {
    const text = `{ "models": {
      "gpt-4o": { "clearance": { "status": "cleared", "until": "2026-11-20" } },
      "gpt-5": { "clearance": { "status": "revoked", "until": "2026-11-20" } },
      "gpt-5.5": { "clearance": { "status": "cleared", "until": "2026-11-21", "reviewBy": "2026-11-20" } },
      "gpt-5.4": { "clearance": { "status": "cleared", "reviewBy": "2026-11-21" } }
    } }`;
    expect(lint(text)).toEqual([
      'expired warning: "2026-11-20": The clearance of "gpt-4o" ended on 2026-11-20: it counts as denied. Renew it, or revoke the model.',
      'expired warning: "2026-11-20": The order on "gpt-5" ended on 2026-11-20, and the model stays revoked until its clearance is renewed or changed.',
      'overdue-review warning: "2026-11-20": The clearance of "gpt-5.5" was to be reviewed by 2026-11-20. Confirm it and set the next date.',
    ]);
  });

  it("finds tiers that nothing can serve, for this organization", () => {
    const text = `{
      "models": {
        "claude-mythos-5": { "clearance": { "status": "conditional", "organizations": ["acme"] } },
        "claude-sonnet-4": {},
        "gpt-4o-mini": {}
      },
      "tiers": { "frontier": { "fallback": "general" }, "general": {}, "small": {} }
    }`;
    expect(lint(text, "globex")).toEqual([
      'no-cleared-model error: "frontier": No cleared model serves "frontier", then "general" on 2026-11-21: ' +
        "claude-mythos-5 is not cleared (conditional on organization acme; this project is globex); claude-sonnet-4 is retired since 2026-06-15. " +
        "Add a cleared model or another fallback.",
      'no-cleared-model error: "general": No cleared model serves "general" on 2026-11-21: claude-sonnet-4 is retired since 2026-06-15. Add a cleared model or another fallback.',
    ]);
    expect(lint(text, "acme")).toEqual([expect.stringContaining('No cleared model serves "general" on')]);
  });

  it("speaks of a tier that models use but the file doesn't declare, at the model", () => {
    expect(lint('{ "models": { "claude-fable-5": { "tier": "frontier", "clearance": { "status": "restricted" } } } }')).toEqual([
      'no-cleared-model error: "frontier": No cleared model serves "frontier", then "general", then "small" on 2026-11-21: ' +
        "claude-fable-5 is restricted. Add a cleared model or another fallback.",
    ]);
  });

  it("wants a clearance that gaplint inherits and a program can't see to be written", () => {
    expect(lint('{ "models": { "claude-fable-5": { "flag": "FABLE" }, "gpt-4o": {} } }')[0]).toBe(
      'unstated-clearance warning: "claude-fable-5": "claude-fable-5" has no "clearance" of its own. gaplint takes the catalogue\'s, which is restricted; ' +
        "a program that reads this file doesn't know the catalogue. Write the clearance here.",
    );
    expect(lint('{ "extends": null, "models": { "claude-fable-5": {} } }')).toEqual([]);
  });

  it("warns of an alias that names two models", () => {
    expect(lint('{ "models": { "a": { "aliases": ["shared"] }, "b": { "aliases": ["Shared", "a"] } } }')).toEqual([
      'schema warning: "Shared": The alias "Shared" already names "a"; it counts for that model only.',
      'schema warning: "a": The alias "a" already names "a"; it counts for that model only.',
    ]);
  });
});
