export default defineNuxtConfig({
  compatibilityDate: "2026-10-01",
  modules: ["nuxt-auth-utils"],
  runtimeConfig: {
    ai: {
      // expect: hardcoded-model/constant info default
      model: "gpt-5.6-terra",
      // expect: hardcoded-model/retired info default
      draftModel: "gpt-4o-mini",
    },
  },
});
