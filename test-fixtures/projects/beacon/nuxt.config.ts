export default defineNuxtConfig({
  compatibilityDate: "2026-10-01",
  modules: ["nuxt-auth-utils"],
  runtimeConfig: {
    ai: {
      // known-miss: hardcoded-model/constant the runtime config is given by the framework
      model: "gpt-5.6-terra",
      // known-miss: hardcoded-model/retired the runtime config is given by the framework
      draftModel: "gpt-4o-mini",
    },
  },
});
