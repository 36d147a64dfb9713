/**
 * What names say about a check: whether it decides about policy, authentication or a rate, and whether a truthy answer
 * means yes or no. Names are weak evidence; those who ask combine them with what a body does. The words are data.
 */
import words from "../data/gate-words.json" with { type: "json" };

/** What a check decides. Only `policy` is a gate; the others are known so that findings can say what is there. */
export type CheckCategory = "policy" | "authentication" | "rate";

/** What a truthy value says: the call may run, or it may not. */
export type Polarity = "allows" | "denies";

const sets = {
  policy: new Set(words.policy),
  policyAfterVerb: new Set(words.policyAfterVerb),
  conditions: new Set(words.conditions),
  ownKey: new Set(words.ownKey),
  tierChoices: new Set(words.tierChoices),
  testSubjects: new Set(words.testSubjects),
  stores: new Set(words.stores),
  shapeVerbs: new Set(words.shapeVerbs),
  manners: new Set(words.manners),
  origins: new Set(words.origins),
  messageRoles: new Set(words.messageRoles),
  messages: new Set(words.messages),
  testNotPolicy: new Set(words.testNotPolicy),
  policyAfterDemand: new Set(words.policyAfterDemand),
  demands: new Set(words.demands),
  standing: new Set(words.standing),
  held: new Set(words.held),
  judged: new Set(words.judged),
  demanding: new Set(words.demanding),
  checkVerbs: new Set(words.checkVerbs),
  capability: new Set(words.capability),
  notCapability: new Set(words.notCapability),
  dataVerbs: new Set(words.dataVerbs),
  notPolicy: new Set(words.notPolicy),
  notPolicyNoun: new Set(words.notPolicyNoun),
  authentication: new Set(words.authentication),
  authenticationAlone: new Set(words.authenticationAlone),
  protecting: new Set(words.protecting),
  rate: new Set(words.rate),
  limiterAnswers: new Set(words.limiterAnswers),
  allows: new Set(words.allows),
  denies: new Set(words.denies),
  throws: new Set(words.throws),
  principal: new Set(words.principal),
  holders: new Set(words.holders),
  flags: new Set(words.flags),
  routes: new Set(words.routes),
  texts: new Set(words.texts),
  rights: new Set(words.rights),
  contents: new Set(words.contents),
  modelBudgets: new Set(words.modelBudgets),
  switches: new Set(words.switches),
  ownerIds: new Set(words.ownerIds),
  denialCodes: new Set(words.denialCodes),
  denialErrors: new Set(words.denialErrors),
  assertions: new Set(words.assertions),
  demandingCalls: new Set(words.demandingCalls),
  errorNouns: new Set(words.errorNouns),
} as const;

/** The words of an identifier in lower case: `assertAIUsageAllowed` is assert, ai, usage, allowed. */
export function wordsOf(name: string): readonly string[] {
  let list = split.get(name);
  if (list === undefined) {
    if (split.size >= MAX_SPLIT) split.clear();
    split.set(name, (list = splitWords(name)));
  }
  return list;
}

/** The same few thousand names are asked for again and again. */
const split = new Map<string, readonly string[]>();
const MAX_SPLIT = 20_000;

function splitWords(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}

/** The words of a function's name without an adverb of how it answers: what `safeValidateBody` asks about is no safety. */
function calledWords(name: string): readonly string[] {
  const list = wordsOf(name);
  const [first = "", second = ""] = list;
  return sets.manners.has(first) && (sets.shapeVerbs.has(second) || sets.checkVerbs.has(second) || sets.dataVerbs.has(second)) ? list.slice(1) : list;
}

const hasAny = (list: readonly string[], set: ReadonlySet<string>): boolean => list.some((word) => set.has(word));

/** As `hasAny`, for nouns: several budgets are a budget each. */
const hasNoun = (list: readonly string[], set: ReadonlySet<string>): boolean => list.some((word) => set.has(word) || (word.endsWith("s") && set.has(word.slice(0, -1))));

function isRate(list: readonly string[]): boolean {
  if (hasAny(list, sets.rate)) return true;
  return list.some((word, index) => word === "rate" && (list[index + 1]?.startsWith("limit") ?? false));
}

/** True for the name of what a rate limiter answers with: `retryAfter`, `resetAt`, `remaining`. */
export function isRateName(name: string): boolean {
  const list = wordsOf(name);
  return isRate(list) || hasAny(list, sets.limiterAnswers);
}

/**
 * What a function of this dotted name checks, going by the name: `policy.check`, `requirePermission`, `rateLimit`.
 * Undefined when the name speaks of no check, as `getPolicyText` and `retryPolicy` don't.
 */
export function checkByName(dotted: string): CheckCategory | undefined {
  if (!judged.has(dotted)) {
    if (judged.size >= MAX_SPLIT) judged.clear();
    judged.set(dotted, judge(dotted));
  }
  return judged.get(dotted);
}

const judged = new Map<string, CheckCategory | undefined>();

function judge(dotted: string): CheckCategory | undefined {
  const parts = dotted.split(".");
  const last = calledWords(parts.at(-1) ?? "");
  const receiver = wordsOf(parts.at(-2) ?? "");
  if (last.length === 0) return undefined;
  if (isRate(last) || isRate(receiver)) return "rate";
  const first = last[0] ?? "";
  // `isQuotaError(error)` asks why something failed; a `permissionMessage` is what somebody reads.
  if (first === "is" && sets.errorNouns.has(last.at(-1) ?? "")) return undefined;
  if (sets.texts.has(last.at(-1) ?? "") && !sets.policy.has(first) && !sets.checkVerbs.has(first) && !sets.demands.has(first)) return undefined;
  if (sets.dataVerbs.has(first) || hasAny(last, sets.notPolicy)) return undefined;
  if (hasAny(last, sets.policy)) return "policy";
  const verb = hasAny(last, sets.checkVerbs);
  // `verifyToken`, `bearerAuth`: about nothing but who asks.
  if (last.length > 1 && last.some((word) => sets.authentication.has(word)) && last.every((word) => sets.authentication.has(word) || sets.checkVerbs.has(word))) return "authentication";
  if (hasAny(last, sets.notPolicyNoun)) return undefined;
  // To spend is done, and a spend is what is limited: one word is not both at once.
  if (last.some((noun, index) => hasNoun([noun], sets.policyAfterVerb) && last.some((word, other) => other !== index && sets.checkVerbs.has(word)))) return "policy";
  if (hasAny(last, sets.demands) && hasAny(last, sets.policyAfterDemand)) return "policy";
  if (hasAny(last, sets.demands) && hasAny(last, sets.standing) && hasAny(last, sets.principal)) return "policy";
  if (first === "has" && hasAny(last, sets.held)) return "policy";
  if ((first === "is" || first === "contains" || first === "has") && hasAny(last, sets.judged)) return "policy";
  if (first === "contains" && hasAny(last, sets.contents)) return "policy";
  // `quota.assertLeft`: what is demanded is said by whom it is demanded of.
  if (sets.demanding.has(first) && (hasNoun(receiver, sets.policy) || hasNoun(receiver, sets.policyAfterVerb)) && !hasAny(receiver, sets.notPolicy)) return "policy";
  // `entitlements.isOn("assistant")`: a switch that a gate is asked about.
  if (first === "is" && last.length === 2 && sets.switches.has(last[1] ?? "") && hasAny(receiver, sets.policy) && !hasAny(receiver, sets.notPolicy)) return "policy";
  if (sets.capability.has(first) && last.length > 1 && !hasAny(last, sets.notCapability)) return "policy";
  // `assertMayRead`, `ensureUserCan`.
  if (sets.demanding.has(first) && hasAny(last, sets.capability) && !hasAny(last, sets.notCapability)) return "policy";
  if ((verb || first === "can") && last.length === 1 && hasAny(receiver, sets.policy) && !hasAny(receiver, sets.notPolicy)) return "policy";
  if (last.length === 1 && sets.capability.has(first) && receiver.length > 0) return "policy";
  if ((verb && hasAny(last, sets.authentication)) || (last.length === 1 && sets.authenticationAlone.has(first))) return "authentication";
  return signsIn(dotted) ? "authentication" : undefined;
}

/** `auth.protect()`: throws where nobody is signed in; told of a role or a permission, where whoever is has none. */
export function signsIn(dotted: string): boolean {
  const [last = "", of = ""] = dotted.split(".").reverse();
  return sets.protecting.has(last) && hasAny(wordsOf(of), sets.authentication);
}

/** True when a name speaks of policy in so many words, not by a verb and a noun that may mean other things. */
export function namesPolicy(dotted: string): boolean {
  return dotted.split(".").slice(-2).some((part) => hasAny(wordsOf(part), sets.policy));
}

/** True for a name that speaks of signing in: `isAuthBlocked`. */
export function namesAuthentication(dotted: string): boolean {
  return hasAny(wordsOf(dotted.split(".").at(-1) ?? ""), sets.authenticationAlone);
}

/** True for `canUseResponsesApi` and the like, which may ask for permission or for an ability of the code. */
export function isTentative(dotted: string): boolean {
  const list = wordsOf(dotted.split(".").at(-1) ?? "");
  return sets.capability.has(list[0] ?? "") && !hasAny(list, sets.policy) && !hasAny(list, sets.policyAfterVerb);
}

/**
 * What a test is about, going by the names in it: `user.plan`, `entitlements.maxMessages`, `session`. Nouns suffice
 * here, because the test itself is the check; what is kept in an `accessStore` may be anything. `other`: it is about a key, an origin, a size, which is no policy.
 */
export function subjectOf(names: readonly string[]): CheckCategory | "other" | undefined {
  let category: CheckCategory | undefined;
  // `message.role === "user"` asks who wrote a message.
  if (names.some((name) => wordsOf(name).at(-1) === "role") && names.some((name) => sets.messageRoles.has(name) || hasAny(wordsOf(name), sets.messages))) return "other";
  for (const name of names) {
    const list = withoutKey(wordsOf(name));
    if (isRate(list)) return "rate";
    if (hasAny(list, sets.testNotPolicy)) return "other";
    if (hasAny(list, sets.notPolicy) || sets.shapeVerbs.has(list[0] ?? "") || (list.includes("budget") && hasAny(list, sets.modelBudgets))) continue;
    if (hasAny(list, sets.policy) || (hasAny(list, sets.rights) && !list.includes("model") && names.some((other) => other !== name && hasAny(wordsOf(other), sets.holders))) || (hasAny(list, sets.testSubjects) && !hasAny(list, sets.notPolicyNoun) && !sets.stores.has(list.at(-1) ?? ""))) category = "policy";
    else if (category === undefined && hasAny(list, sets.authentication)) category = "authentication";
  }
  return category;
}

/** `modelsByRole`: by what something is found says nothing about it. In `blockedByPolicy` it does, as the one who acts. */
function withoutKey(list: readonly string[]): readonly string[] {
  const by = list.indexOf("by");
  return by < 1 || list[by - 1]?.endsWith("ed") === true ? list : list.slice(0, by);
}

/** True when a test asks for the plan, the model that is wanted, or the user's own key: grounds on which a gate may be left out. */
export function isPolicyCondition(names: readonly string[]): boolean {
  return names.some((name) => {
    const list = wordsOf(name);
    if (hasAny(list, sets.notPolicy)) return false;
    const own = list.includes("byok") || (list.includes("key") && hasAny(list, sets.ownKey));
    return own || hasAny(list, sets.conditions);
  });
}

/** What a truthy value of this name says, if the name tells: `allowed`, `isBlocked`. The last telling word counts. */
export function polarityOfName(name: string): Polarity | undefined {
  const list = wordsOf(name);
  const negated = list.includes("not");
  for (const word of [...list].reverse()) {
    const polarity = sets.denies.has(word) ? "denies" : sets.allows.has(word) ? "allows" : undefined;
    if (polarity !== undefined) return negated ? opposite(polarity) : polarity;
  }
  return undefined;
}

export const opposite = (polarity: Polarity): Polarity => (polarity === "allows" ? "denies" : "allows");

/** True when a function of this name is expected to throw its refusal: `assertCleared`, `requirePlan`, `throwIfBlocked`. */
export function throwsByName(dotted: string): boolean {
  const list = wordsOf(dotted.split(".").at(-1) ?? "");
  return sets.throws.has(list[0] ?? "") || list.includes("throw") || list.includes("throws");
}

/** True when a function of this name asks something: `isFlagged`, `checkText`, `screenInput`. */
export function asksByName(dotted: string): boolean {
  const [first, ...more] = wordsOf(dotted.split(".").at(-1) ?? "");
  return first !== undefined && more.length > 0 && sets.checkVerbs.has(first);
}

/** True when what a function of this name asks about is none of a policy's business: `checkStorage`, `checkFileType`. */
export function asksAboutThings(dotted: string): boolean {
  const last = wordsOf(dotted.split(".").at(-1) ?? "");
  return hasAny(last, sets.notPolicy) || hasAny(last, sets.notPolicyNoun);
}

/** True when a function of this name looks at the shape of what it is given: `validateRequest`, `parseBody`. */
export function isShapeCheck(dotted: string): boolean {
  return sets.shapeVerbs.has(calledWords(dotted.split(".").at(-1) ?? "")[0] ?? "");
}

/** True for names of who is asking (`userId`, `session`, `org`): their absence is no verdict. */
export function namesPrincipal(name: string): boolean {
  return wordsOf(name).some((word) => sets.principal.has(word)) || sets.principal.has(name.toLowerCase());
}

/** True for names of somebody who may hold rights: `user`, `tenant`, `session`. */
export function namesHolder(name: string): boolean {
  return hasAny(wordsOf(name), sets.holders);
}

/** True for names that say to whom something belongs: comparing two of them is a check of ownership. */
export function namesOwner(name: string): boolean {
  return sets.ownerIds.has(wordsOf(name).join("")) || /(?:user|owner|author|org|tenant|team|workspace)$/i.test(name);
}

/** True for names of where a request comes from: `allowedOrigins`. */
export function namesOrigin(name: string): boolean {
  return hasAny(wordsOf(name), sets.origins);
}

/** True for names of a person's address: `email`, `emailDomain`. */
export function namesAddress(name: string): boolean {
  return wordsOf(name).includes("email");
}

/** The HTTP status that a constant of this name stands for: `StatusCodes.FORBIDDEN`, `HttpStatus.PAYMENT_REQUIRED`. */
export function statusByName(name: string): number | undefined {
  return statuses.get(name.toLowerCase().replace(/^http_?|_?error$|_/g, ""));
}

const statuses = new Map(Object.entries(words.statuses));

/** True for HTTP statuses that refuse on policy (402, 403, 429). */
export function isDenialStatus(value: number): boolean {
  return words.denialStatuses.includes(value);
}

/** True for texts and codes that refuse: "FORBIDDEN", "forbidden:chat", "quota_exceeded". */
export function isDenialCode(text: string): boolean {
  if (text.length > 40) return false;
  return text.toLowerCase().split(/[:\s./]+/).some((part) => sets.denialCodes.has(part));
}

/** True for names of errors that refuse on policy: `ForbiddenError`, `QuotaExceededError`. */
export function isDenialError(name: string): boolean {
  return wordsOf(name).some((word) => sets.denialErrors.has(word));
}

/** True for checks that choose between grades of a service (`hasPremium`, a feature flag) rather than permit or refuse it. */
export function choosesTier(dotted: string): boolean {
  return hasAny(wordsOf(dotted), sets.tierChoices);
}

/** True for a test that asks which of several things a request wants: `url.pathname === "/open"`. One of them is not a way round what guards another. */
export function asksForRoute(names: readonly string[]): boolean {
  return names.some((name) => sets.routes.has(name.toLowerCase()));
}

/** True for a function that answers whether something is switched on, and gets no record of it: `assistantFlag`, `flags.isOn`. */
export function namesFlag(dotted: string): boolean {
  const last = wordsOf(dotted.split(".").at(-1) ?? "");
  return !sets.dataVerbs.has(last[0] ?? "") && hasAny(wordsOf(dotted), sets.flags);
}

/** True for `assert`, `ctx.assert`, `invariant`: their first argument is what has to hold. */
export function demandsByName(dotted: string): boolean {
  return sets.demandingCalls.has(dotted.split(".").at(-1) ?? "");
}

/** True for `assert`, `invariant`, `assert.ok`. */
export function isAssertion(dotted: string): boolean {
  return sets.assertions.has((dotted.split(".").at(-1) ?? "").toLowerCase());
}
