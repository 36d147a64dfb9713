import type { Llm } from "./llm";
import type { AccessPolicy } from "./policy";

export class DraftService {
  constructor(
    private llm: Llm,
    private policy: AccessPolicy,
  ) {}

  async draft(userId: string, text: string) {
    await this.policy.assertMayGenerate(userId);
    // expect-none: call-before-gate
    return this.llm.complete(text);
  }
}

export class OpenService {
  constructor(
    private llm: Llm,
    private policy: AccessPolicy,
  ) {}

  async draft(userId: string, text: string) {
    // expect: call-before-gate/no-gate warning
    return this.llm.complete(text);
  }
}

export class LooseService {
  constructor(
    private llm: Llm,
    private policy: AccessPolicy,
  ) {}

  async draft(userId: string, text: string) {
    this.policy.assertMayGenerate(userId);
    // expect: call-before-gate/not-awaited error
    return this.llm.complete(text);
  }
}

export class PromiseTestService {
  constructor(
    private llm: Llm,
    private policy: AccessPolicy,
  ) {}

  async draft(userId: string, text: string) {
    if (!this.policy.mayGenerate(userId)) throw new Error("no");
    // expect: call-before-gate/not-awaited error
    return this.llm.complete(text);
  }
}

interface Deps {
  llm: Llm;
  policy: AccessPolicy;
}

export class TestService {
  constructor(private deps: Deps) {}

  async draft(userId: string, text: string) {
    if (!(await this.deps.policy.mayGenerate(userId))) throw new Error("no");
    // expect-none: call-before-gate
    return this.deps.llm.complete(text);
  }
}

export class SwallowService {
  constructor(private deps: Deps) {}

  async draft(userId: string, text: string) {
    try {
      await this.deps.policy.assertMayGenerate(userId);
    } catch (error) {
      console.error(error);
    }
    // expect: call-before-gate/fail-open error
    return this.deps.llm.complete(text);
  }
}

export function makeDrafter({ llm, policy }: Deps) {
  return {
    async draft(userId: string, text: string) {
      await policy.assertMayGenerate(userId);
      // expect-none: call-before-gate
      return llm.complete(text);
    },
    async late(userId: string, text: string) {
      // expect: call-before-gate/gate-after-call error
      const out = await llm.complete(text);
      await policy.assertMayGenerate(userId);
      return out;
    },
  };
}
