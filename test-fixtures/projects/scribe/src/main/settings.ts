import Store from "electron-store";

export const settings = new Store({
  defaults: {
    apiKey: "",
    // expect: hardcoded-model/retired warning
    model: "gpt-3.5-turbo-0301",
    theme: "dark",
  },
});
