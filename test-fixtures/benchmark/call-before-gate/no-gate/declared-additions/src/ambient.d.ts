interface Desk {
  readonly poet: import("./poet.js").Poet;
}

declare namespace Shop {
  interface Counter {
    readonly desk: Desk;
  }
}
