import { tagNote, tagOwnNote, tagTwice } from "../actions";

export default function Page() {
  return (
    <form action={tagOwnNote.bind(null, "1")}>
      <button formAction={tagNote.bind(null, "1")}>Tag</button>
      <button formAction={tagTwice.bind(null, "1")}>Tag twice</button>
    </form>
  );
}
