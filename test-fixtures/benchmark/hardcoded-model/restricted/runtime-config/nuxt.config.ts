export default defineNuxtConfig({
  runtimeConfig: {
    openaiKey: "",
    // expect: hardcoded-model/restricted warning default model=claude-fable-5
    model: "claude-fable-5",
    // expect: hardcoded-model/mention warning
    draftModel: "mythos-5-adv",
  },
});
