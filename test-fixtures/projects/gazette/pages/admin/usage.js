const COSTS = { "gpt-4-vision-preview": 0.03, "claude-mythos-5": 0.1 };

export default function Usage({ rows }) {
  return <ul>{rows.map((row) => <li key={row.id}>{row.model === "claude-mythos-5" ? "Mythos" : row.model}: {row.tokens * COSTS[row.model]}</li>)}</ul>;
}
