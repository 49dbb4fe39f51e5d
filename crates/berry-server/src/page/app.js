// Puts the page together: the question, its answer, the languages, the address.

import { AnswerView } from "./answer.js";
import { element, fill } from "./elements.js";
import { ask, request } from "./events.js";
import { redrawResult, runQuery } from "./sparql.js";
import { currentLanguage, problemText, switchLanguage, translateDocument, word } from "./words.js";

const form = document.getElementById("form");
const question = document.getElementById("question");
const submit = document.getElementById("submit");
const status = document.getElementById("status");

const view = new AnswerView(document.getElementById("answer"), {
  onAsk: askInAddress,
  onRetry: () => answer(question.value),
});

let about = null;

/** What was asked on this page, oldest first: what "and its population?" refers to. */
const earlier = [];
let running = null;

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (running) {
    running.abort();
    return;
  }
  const asked = question.value.trim();
  if (asked) askInAddress(asked);
  else question.focus();
});

question.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    if (!running) form.requestSubmit();
  }
});

question.addEventListener("input", fit);

document.getElementById("skip").addEventListener("click", (event) => {
  event.preventDefault();
  question.focus();
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") running?.abort();
});

for (const button of document.querySelectorAll("[data-language]")) {
  button.addEventListener("click", () => {
    switchLanguage(button.dataset.language);
    drawAll();
  });
}

// What is asked stands in the address, so that it can be linked to and gone back to: behind the
// hash, which is never sent to a server.
window.addEventListener("hashchange", followAddress);

drawAll();
followAddress();
learnAbout();

/** Puts a question into the address, which asks it. */
function askInAddress(asked) {
  const address = `#q=${encodeURIComponent(asked)}`;
  if (location.hash === address) answer(asked);
  else location.hash = address;
}

function followAddress() {
  const [, name, encoded] = location.hash.match(/^#(q|sparql)=(.*)$/s) ?? [];
  if (!name) return;
  let text;
  try {
    text = decodeURIComponent(encoded);
  } catch {
    return;
  }
  if (name === "sparql") {
    runQuery(text);
    return;
  }
  question.value = text;
  fit();
  // Back from a query: the answer still stands there.
  if (view.state?.question !== text) answer(text);
}

async function answer(asked) {
  running?.abort();
  const abort = new AbortController();
  running = abort;
  drawSubmit();
  view.begin(asked);
  status.textContent = word("looking");
  const started = performance.now();
  try {
    for await (const { name, data } of ask(asked, earlier, abort.signal)) {
      const elapsed = performance.now() - started;
      if (name === "facts") view.learn(data, "writing", elapsed);
      if (name === "text") view.write(data.text);
      if (name === "done") view.learn(data, "done", elapsed);
    }
    status.textContent = view.state.text;
    if (earlier.at(-1) !== asked) earlier.push(asked);
    if (earlier.length > 6) earlier.shift();
  } catch (error) {
    if (running !== abort) return;
    if (error.name === "AbortError") {
      view.end("stopped");
      status.textContent = word("stopped");
    } else {
      view.end("failed", error);
      status.textContent = problemText(error);
    }
  } finally {
    if (running === abort) {
      running = null;
      drawSubmit();
    }
  }
}

async function learnAbout() {
  try {
    about = await (await request("/v1/about")).json();
    drawAbout();
  } catch {
    // The page works without the examples.
  }
}

function drawAll() {
  translateDocument();
  question.placeholder = word("placeholder");
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === currentLanguage()));
  }
  drawSubmit();
  drawAbout();
  view.draw();
  redrawResult();
  fit();
}

function drawSubmit() {
  submit.textContent = word(running ? "stop" : "ask");
  submit.classList.toggle("stop", running !== null);
}

function drawAbout() {
  if (!about) return;
  const isChinese = (text) => /\p{Script=Han}/u.test(text);
  const inLanguage = about.examples.filter((text) => isChinese(text) === (currentLanguage() !== "en"));
  const examples = inLanguage.length > 0 ? inLanguage : about.examples;
  const place = document.getElementById("examples");
  place.hidden = examples.length === 0;
  fill(
    place.querySelector("ul"),
    examples.map((text) => element("li", {}, element("button", { type: "button", onclick: () => askInAddress(text) }, text))),
  );
  const said = [word("triples", about.triples), word("writer", about.model), word("version", about.version)];
  document.getElementById("about").textContent = said.join(" · ");
}

/** Makes the field as high as what stands in it. */
function fit() {
  question.style.height = "auto";
  question.style.height = `${question.scrollHeight}px`;
}
