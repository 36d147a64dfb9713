import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  configureRegistry,
  emitFallback,
  NoClearedModelError,
  onCapabilityEvent,
  refreshRegistry,
  selectModel,
  withFallback,
} from "./model-registry.ts";

type Event = Parameters<Parameters<typeof onCapabilityEvent>[0]>[0];

const MINUTE = 60_000;
let clock: number;
let events: Event[];
let stop: () => void;

const cleared = { status: "cleared" };

/** A registry as parsed JSON; models by id. */
function file(models: Record<string, object>, rest: object = {}): object {
  return { organization: "acme", region: "us-east-1", models, tiers: { frontier: { fallback: "general" }, general: {} }, ...rest };
}

const usual = {
  opus: { provider: "anthropic", tier: "frontier", clearance: cleared },
  sonnet: { provider: "anthropic", tier: "general", clearance: cleared },
  gpt: { provider: "openai", tier: "general", clearance: cleared },
};

function configure(load: () => unknown, rest: object = {}): void {
  configureRegistry({ load, retryDelayMs: 0, now: () => clock, ...rest });
}

/** An error as SDKs throw it. */
function failure(fields: object, message = "refused"): Error {
  return Object.assign(new Error(message), fields);
}

function steps(): (string | undefined)[][] {
  return events.map(({ from, to, reason }) => [from, to, reason]);
}

beforeEach(() => {
  clock = Date.parse("2026-11-21T12:00:00Z");
  events = [];
  stop = onCapabilityEvent((event) => events.push(event));
  configure(() => file(usual));
});

afterEach(() => {
  stop();
  configureRegistry();
});

describe("selectModel", () => {
  it("takes the first cleared model of the tier, and of the provider where one is named", () => {
    expect(selectModel({ tier: "frontier" })).toBe("opus");
    expect(selectModel({ tier: "general", provider: "openai" })).toBe("gpt");
    expect(events).toEqual([]);
  });

  it("skips a model whose clearance is taken back, as soon as the registry's time is up", () => {
    let clearance: object = cleared;
    configure(() => file({ opus: { tier: "frontier", clearance }, opus2: { tier: "frontier", clearance: cleared } }));
    expect(selectModel({ tier: "frontier" })).toBe("opus");
    clearance = { status: "revoked" };
    clock += MINUTE - 1;
    expect(selectModel({ tier: "frontier" })).toBe("opus");
    clock += 1;
    expect(selectModel({ tier: "frontier" })).toBe("opus2");
  });

  it("honours a clearance's last day without reading the registry again", () => {
    configure(() => file({ opus: { tier: "frontier", clearance: { status: "cleared", until: "2026-11-21" } } }), { ttlMs: 7 * 24 * 60 * MINUTE });
    expect(selectModel({ tier: "frontier" })).toBe("opus");
    clock += 12 * 60 * MINUTE;
    expect(() => selectModel({ tier: "frontier" })).toThrow("opus: its clearance ended on 2026-11-21");
  });

  it("announces that a lower tier serves", () => {
    configure(() => file({ ...usual, opus: { provider: "anthropic", tier: "frontier", clearance: { status: "restricted" } } }));
    expect(selectModel({ tier: "frontier" })).toBe("sonnet");
    expect(steps()).toEqual([["frontier", "sonnet", "not-cleared"]]);
  });

  it.each([
    [{ status: "restricted" }, "opus: restricted"],
    [{ status: "revoked", from: "2026-11-21" }, "opus: revoked"],
    [{ status: "cleared", from: "2026-11-22" }, "opus: cleared only from 2026-11-22"],
    [{ status: "conditional", organizations: ["globex"] }, "opus: not cleared for this organization"],
    [{ status: "conditional", organizations: [] }, "opus: not cleared for this organization"],
    [{ status: "conditional", regions: ["eu", "us-west"] }, "opus: not cleared in this region"],
    [{ status: "clear" }, 'opus: its clearance "clear" is unknown'],
    [{}, 'opus: its clearance "missing" is unknown'],
  ])("fails loud where nothing is cleared: %j", (clearance, reason) => {
    configure(() => file({ opus: { tier: "frontier", clearance } }));
    expect(() => selectModel({ tier: "frontier" })).toThrow(NoClearedModelError);
    expect(() => selectModel({ tier: "frontier" })).toThrow(`No cleared model for tier "frontier": ${reason}`);
  });

  it.each([
    [{ status: "conditional", organizations: ["ACME"], regions: ["us"] }],
    [{ status: "revoked", from: "2026-11-22" }],
    [undefined],
  ])("serves what is cleared today: %j", (clearance) => {
    configure(() => file({ opus: { tier: "frontier", ...(clearance === undefined ? {} : { clearance }) } }));
    expect(selectModel({ tier: "frontier" })).toBe("opus");
  });

  it("passes over retired models, and over those whose flag is off", () => {
    const models = {
      old: { tier: "general", clearance: cleared, retiresOn: "2026-11-21" },
      flagged: { tier: "general", clearance: cleared, flag: "NEW_MODEL" },
      sonnet: { tier: "general", clearance: cleared },
    };
    configure(() => file(models));
    expect(selectModel({ tier: "general" })).toBe("sonnet");
    configure(() => file(models), { isEnabled: (flag: string) => flag === "NEW_MODEL" });
    expect(selectModel({ tier: "general" })).toBe("flagged");
  });

  it("names the provider it found nothing for, and a tier nobody is in", () => {
    expect(() => selectModel({ tier: "frontier", provider: "mistral" })).toThrow(
      'No cleared model for tier "frontier" of mistral: the registry lists none',
    );
    expect(() => selectModel({ tier: "tiny" })).toThrow("the registry lists none");
  });

  it("begins with the model that was chosen, unless the registry doesn't clear it", () => {
    expect(selectModel({ tier: "general", prefer: "gpt" })).toBe("gpt");
    expect(selectModel({ tier: "general", prefer: "unlisted" })).toBe("unlisted");
    expect(selectModel({ tier: "general", prefer: undefined })).toBe("sonnet");
    expect(steps()).toEqual([]);
    configure(() => file({ ...usual, gpt: { provider: "openai", tier: "general", clearance: { status: "revoked" } } }));
    expect(selectModel({ tier: "general", prefer: "gpt" })).toBe("sonnet");
    expect(selectModel({ tier: "frontier", prefer: "opus" })).toBe("opus");
  });

  it("ends where fallbacks go round in a circle", () => {
    configure(() => file({}, { tiers: { a: { fallback: "b" }, b: { fallback: "a" } } }));
    expect(() => selectModel({ tier: "a" })).toThrow(NoClearedModelError);
  });

  it("says what to do when the registry comes from an asynchronous loader", async () => {
    configure(() => Promise.resolve(file(usual)));
    expect(() => selectModel({ tier: "frontier" })).toThrow("await refreshRegistry() before selectModel()");
    await refreshRegistry();
    expect(selectModel({ tier: "frontier" })).toBe("opus");
  });

  it("refuses a registry that is none", () => {
    configure(() => ({ models: [], tiers: null }));
    expect(() => selectModel({ tier: "general" })).toThrow('The capability registry has no "tiers"');
  });

  it("reads the imported file by default", () => {
    configureRegistry();
    expect(selectModel({ tier: "frontier" })).toBe("claude-opus-4-8");
  });
});

describe("withFallback", () => {
  it("returns the first answer", async () => {
    await expect(withFallback({ tier: "frontier" }, (model, entry) => `${model} of ${entry.provider}`)).resolves.toBe("opus of anthropic");
    expect(events).toEqual([]);
  });

  it.each([
    ["401", { status: 401 }],
    ["403 of the AI SDK", { statusCode: 403 }],
    ["404", { status: 404 }],
    ["Bedrock's refusal", { name: "AccessDeniedException", $metadata: { httpStatusCode: 403 } }],
    ["a refusal by name", { type: "permission_error" }],
    ["LangChain's refusal", { lc_error_code: "MODEL_NOT_FOUND" }],
    ["the AI SDK's unknown model", { name: "AI_NoSuchModelError" }],
    ["a refusal of Google's SDK", { name: "ApiError", status: 403 }],
    ["a refusal of an HTTP client", { response: { status: 401 } }],
    ["Bedrock's refusal without a status", { name: "AccessDeniedException" }],
    ["a refusal that an error wraps", { cause: { status: 403 } }],
    ["a refusal inside a wrapper", { name: "AI_RetryError", lastError: { statusCode: 403 } }],
  ])("takes %s for a denial: next model at once, one event", async (_name, fields) => {
    const called: string[] = [];
    const answer = await withFallback({ tier: "frontier" }, (model) => {
      called.push(model);
      if (model === "opus") throw failure(fields);
      return model;
    });
    expect(answer).toBe("sonnet");
    expect(called).toEqual(["opus", "sonnet"]);
    expect(steps()).toEqual([["opus", "sonnet", "denied"]]);
    expect(events[0]).toMatchObject({ at: "2026-11-21T12:00:00.000Z", error: { message: "refused" } });
  });

  it.each([
    ["429", { status: 429 }],
    ["an overload", { status: 529 }],
    ["a timeout", { name: "TimeoutError" }],
    ["a broken connection", { cause: { code: "ECONNRESET" } }],
  ])("tries once more after %s, then the next model", async (_name, fields) => {
    const called: string[] = [];
    const answer = await withFallback({ tier: "frontier" }, (model) => {
      called.push(model);
      if (model === "opus") throw failure(fields);
      return model;
    });
    expect(answer).toBe("sonnet");
    expect(called).toEqual(["opus", "opus", "sonnet"]);
    expect(steps()).toEqual([
      ["opus", "opus", "transient"],
      ["opus", "sonnet", "transient"],
    ]);
  });

  it("takes fetch's own failure for a passing one", async () => {
    let calls = 0;
    const answer = await withFallback({ tier: "general" }, (model) => {
      calls += 1;
      if (calls === 1) throw new TypeError("fetch failed");
      return model;
    });
    expect(answer).toBe("sonnet");
    expect(calls).toBe(2);
  });

  it.each([
    ["an abort", Object.assign(new Error("stopped"), { name: "AbortError" })],
    ["an abort of the OpenAI SDK", Object.assign(new Error("Request was aborted."), { name: "APIUserAbortError" })],
    ["a bad request", failure({ status: 400 })],
    ["a bug", new TypeError("x is not a function")],
    ["a thrown string", "boom"],
  ])("throws %s at once", async (_name, error) => {
    const call = vi.fn(() => {
      throw error;
    });
    await expect(withFallback({ tier: "frontier" }, call)).rejects.toBe(error);
    expect(call).toHaveBeenCalledTimes(1);
    expect(events).toEqual([]);
  });

  it("throws the last failure when every model fails, and says that nothing is left", async () => {
    await expect(
      withFallback({ tier: "general" }, (model) => {
        throw failure({ status: 403 }, `${model} refused`);
      }),
    ).rejects.toThrow("gpt refused");
    expect(steps()).toEqual([
      ["sonnet", "gpt", "denied"],
      ["gpt", undefined, "denied"],
    ]);
  });

  it("asks a model that was denied last, until its time is up", async () => {
    const called: string[] = [];
    const call = (model: string): string => {
      called.push(model);
      if (model === "opus") throw failure({ status: 403 });
      return model;
    };
    await withFallback({ tier: "frontier" }, call);
    await withFallback({ tier: "frontier" }, call);
    expect(called).toEqual(["opus", "sonnet", "sonnet"]);
    expect(steps()).toEqual([
      ["opus", "sonnet", "denied"],
      ["frontier", "sonnet", "denied"],
    ]);
    expect(selectModel({ tier: "frontier" })).toBe("sonnet");
    clock += MINUTE;
    expect(selectModel({ tier: "frontier" })).toBe("opus");
  });

  it("skips a revoked model without calling it", async () => {
    let clearance: object = cleared;
    configure(() => Promise.resolve(file({ ...usual, opus: { tier: "frontier", clearance } })));
    const call = vi.fn((model: string) => model);
    await expect(withFallback({ tier: "frontier" }, call)).resolves.toBe("opus");
    clearance = { status: "revoked" };
    clock += MINUTE;
    await expect(withFallback({ tier: "frontier" }, call)).resolves.toBe("sonnet");
    expect(call.mock.calls.map(([model]) => model)).toEqual(["opus", "sonnet"]);
  });

  it("fails loud when nothing is cleared, without a call", async () => {
    configure(() => file({ opus: { tier: "frontier", clearance: { status: "revoked" } } }));
    const call = vi.fn((model: string) => model);
    const outcome = withFallback({ tier: "frontier" }, call);
    await expect(outcome).rejects.toBeInstanceOf(NoClearedModelError);
    await expect(outcome).rejects.toMatchObject({ choice: { tier: "frontier" } });
    expect(call).not.toHaveBeenCalled();
  });
});

describe("events", () => {
  it("go to the console where nobody listens", () => {
    stop();
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    emitFallback({ from: "opus", to: "sonnet" });
    expect(warn).toHaveBeenCalledWith("model fallback", { from: "opus", to: "sonnet", at: "2026-11-21T12:00:00.000Z" });
    warn.mockRestore();
  });

  it("reach the other listeners when one of them fails", () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => {});
    const stopBad = onCapabilityEvent(() => {
      throw new Error("no sink");
    });
    const heard: Event[] = [];
    const stopGood = onCapabilityEvent((event) => heard.push(event));
    emitFallback({ from: "opus", to: "sonnet" });
    expect(heard).toHaveLength(1);
    expect(error).toHaveBeenCalledTimes(1);
    stopBad();
    stopGood();
    error.mockRestore();
  });
});
