import { describe, expect, it } from "vitest";
import { checkByName, isTentative, namesOwner, polarityOfName, subjectOf, throwsByName, wordsOf } from "./words.ts";

describe("wordsOf", () => {
  it("splits camel case, acronyms and underscores", () => {
    expect(wordsOf("assertAIUsageAllowed")).toEqual(["assert", "ai", "usage", "allowed"]);
    expect(wordsOf("CAN_use-model2")).toEqual(["can", "use", "model2"]);
  });
});

describe("checkByName", () => {
  it.each([
    "policyGate", "assertCleared", "checkEntitlement", "throwIfUsageExceeded", "requirePermission", "this.policy.check", "ability.can",
    "canUseModel", "checkAndEnforceGuestLimit", "hasCredits", "ensureMember", "inputGuardrail", "reserveQuota",
  ])("%s speaks of policy", (name) => expect(checkByName(name)).toBe("policy"));

  it.each(["auth", "requireUser", "isAuthenticated", "ensureSession"])("%s speaks of authentication", (name) => expect(checkByName(name)).toBe("authentication"));

  it.each(["rateLimit", "checkRateLimit", "ratelimit.limit", "limiter.check"])("%s speaks of a rate", (name) => expect(checkByName(name)).toBe("rate"));

  it.each([
    "getPolicyText", "retryPolicy.next", "canRetry", "isArtifactMarkdownContent", "checkContextLimit", "validateInput", "sendLimitReachedEmail",
    "isReady", "prisma.user.findUnique", "canStream", "safeValidateBody",
  ])("%s speaks of no check", (name) => expect(checkByName(name)).toBeUndefined());
});

describe("polarityOfName", () => {
  it.each([["isAllowed", "allows"], ["blocked", "denies"], ["limitExceeded", "denies"], ["cannotUse", "denies"], ["notAllowed", "denies"], ["ok", "allows"]] as const)(
    "a truthy %s %s", (name, polarity) => expect(polarityOfName(name)).toBe(polarity),
  );
  it("knows nothing of neutral names", () => expect(polarityOfName("decision")).toBeUndefined());
});

describe("subjectOf", () => {
  it("takes the policy over the principal", () => expect(subjectOf(["messageCount", "entitlementsByUserType", "userType"])).toBe("policy"));
  it("tells keys and origins from policy", () => expect(subjectOf(["allowed", "origin"])).toBe("other"));
  it("tells a session", () => expect(subjectOf(["session", "user"])).toBe("authentication"));
  it("says nothing of the key by which something is found", () => {
    expect(["modelByRole", "countsByPlan"].map((name) => subjectOf([name]))).toEqual([undefined, undefined]);
    expect(["blockedByPolicy", "limitedByPlan"].map((name) => subjectOf([name]))).toEqual(["policy", "policy"]);
  });
  it("says nothing of what it does not know", () => expect(subjectOf(["body", "messages"])).toBeUndefined());
});

describe("small questions", () => {
  it("expects an assertion to throw", () => {
    expect(throwsByName("policy.assertCleared")).toBe(true);
    expect(throwsByName("isCleared")).toBe(false);
  });
  it("takes an ability of the code for no permission", () => {
    expect(isTentative("canUseResponsesApi")).toBe(true);
    expect(isTentative("canUsePremiumModels")).toBe(false);
  });
  it("knows whose something is", () => expect([namesOwner("ownerId"), namesOwner("userId"), namesOwner("title")]).toEqual([true, true, false]));
});
