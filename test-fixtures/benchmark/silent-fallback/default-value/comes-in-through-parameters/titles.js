// Knows nothing of where its arguments come from.
export async function titleOf(summaries, record) {
  try {
    return await summaries.ofRecord(record);
  } catch { // expect-here: silent-fallback/default-value
    return "Untitled";
  }
}

export async function keep(store, id, text) {
  try {
    await store.save(id, text);
  } catch { // expect-none-here: silent-fallback a store
    return false;
  }
  return true;
}
