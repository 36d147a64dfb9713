export async function plainDraft(llm, policy, userId, text) {
  await policy.assertMayGenerate(userId);
  // expect-none: call-before-gate
  return llm.complete(text);
}

export async function plainOpen(llm, policy, userId, text) {
  // expect: call-before-gate/no-gate warning
  return llm.complete(text);
}
