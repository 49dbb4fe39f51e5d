// Asks the service and reads its streamed answer.

/** A failure with a stable code: one of the service's own, or `unreachable`. */
export class Problem extends Error {
  constructor(code, detail) {
    super(detail);
    this.code = code;
  }

  /** Reads the problem that a response consists of. */
  static async of(response) {
    try {
      const { code, detail } = await response.json();
      if (typeof code === "string") return new Problem(code, detail);
    } catch {
      // Something between the service and this page has answered instead.
    }
    return new Problem("unreachable", `${response.status} ${response.statusText}`);
  }
}

/** Fetches, and turns every failure but an abort into a Problem. */
export async function request(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Problem("unreachable", "");
  }
  if (!response.ok) throw await Problem.of(response);
  return response;
}

/**
 * Asks a question after earlier ones and yields `{ name, data }` for each event of the answer.
 */
export async function* ask(question, earlier, signal) {
  const conversation = earlier.map((content) => ({ role: "user", content }));
  const response = await request("/v1/ask", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ question, conversation, stream: true }),
    signal,
  });
  let isComplete = false;
  for await (const event of events(response.body)) {
    if (event.name === "error") throw new Problem(event.data.code, event.data.detail);
    isComplete ||= event.name === "done";
    yield event;
  }
  if (!isComplete) throw new Problem("unreachable", "");
}

/** Takes server-sent events out of a stream of bytes. */
async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await read(reader);
      if (done) return;
      const blocks = (rest + value).split("\n\n");
      rest = blocks.pop();
      for (const block of blocks) {
        const event = parse(block);
        if (event) yield event;
      }
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

async function read(reader) {
  try {
    return await reader.read();
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Problem("unreachable", "");
  }
}

function parse(block) {
  let name = "message";
  const data = [];
  for (const line of block.split("\n")) {
    if (line.startsWith("event:")) name = line.slice(6).trim();
    if (line.startsWith("data:")) data.push(line.slice(5));
  }
  return data.length > 0 ? { name, data: JSON.parse(data.join("\n")) } : null;
}
