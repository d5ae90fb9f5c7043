// A form has some bytes more than its picture; the server takes 2 MiB.
const MOST_BYTES = 2_000_000;

/** Sends a picture to a room, and gives the message that it has become; the text of an error is for who sends it. */
export async function send(file, room, me) {
  if (file.size > MOST_BYTES) {
    throw new Error("A picture may have up to 2 MB.");
  }
  const form = new FormData();
  form.append("picture", file);
  const query = new URLSearchParams({ name: me.name, key: me.key });
  let response;
  let answer;
  try {
    response = await fetch(`/rooms/${encodeURIComponent(room)}/pictures?${query}`, { method: "POST", body: form });
    answer = await response.json();
  } catch {
    throw new Error("The picture did not arrive.");
  }
  if (!response.ok) {
    throw new Error(answer.errors ? `A picture ${answer.errors[0].message}.` : answer.detail);
  }
  return answer;
}
