// The panel that runs SPARQL queries.

import { element, fill } from "./elements.js";
import { request } from "./events.js";
import { termElement } from "./terms.js";
import { number, problemText, word } from "./words.js";

const panel = document.getElementById("sparql");
const query = document.getElementById("query");
const result = document.getElementById("result");

/** How many rows of a result are drawn before somebody asks for all. */
const FIRST_ROWS = 100;

let running = null;
let draw = () => {};

query.value = "SELECT ?class (COUNT(?thing) AS ?things) WHERE {\n  ?thing a ?class .\n}\nGROUP BY ?class\nORDER BY DESC(?things)\nLIMIT 20";

document.getElementById("sparql-form").addEventListener("submit", (event) => {
  event.preventDefault();
  run();
});

query.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    run();
  }
});

/** Opens the panel with a query and runs it. */
export function runQuery(sparql) {
  query.value = sparql;
  panel.open = true;
  panel.scrollIntoView({ block: "start" });
  query.focus({ preventScroll: true });
  run();
}

/** Draws the result again, in the language that the page is switched to. */
export function redrawResult() {
  draw();
}

async function run() {
  running?.abort();
  const abort = new AbortController();
  running = abort;
  show(() => element("p", { class: "hint", role: "status" }, word("running")));
  try {
    const response = await request("/sparql", {
      method: "POST",
      headers: {
        "content-type": "application/sparql-query",
        accept: "application/sparql-results+json, text/turtle;q=0.9",
      },
      body: query.value,
      signal: abort.signal,
    });
    const text = await response.text();
    const outcome = {
      duration: response.headers.get("server-timing")?.match(/dur=([\d.]+)/)?.[1],
      isTruncated: response.headers.has("tripleberry-truncated-at"),
    };
    if (response.headers.get("content-type").startsWith("text/turtle")) outcome.turtle = text;
    else outcome.solutions = JSON.parse(text);
    if (running === abort) show((all) => shown(outcome, all));
  } catch (error) {
    if (error.name === "AbortError" || running !== abort) return;
    show(() => element("p", { class: "notice bad", role: "alert" }, problemText(error)));
  }
}

function show(make) {
  let isWhole = false;
  draw = () => fill(result, make(isWhole ? null : showAll));
  const showAll = () => {
    isWhole = true;
    draw();
  };
  draw();
}

function shown({ duration, isTruncated, turtle, solutions }, showAll) {
  const time = duration && element("span", {}, word("took", Number(duration)));
  if (turtle !== undefined) {
    return [element("p", { class: "hint", role: "status" }, time, isTruncated && truncated()), element("pre", { class: "code", tabindex: "0" }, turtle)];
  }
  if (solutions.boolean !== undefined) {
    return [element("p", { class: "hint", role: "status" }, time), element("p", { class: "truth" }, word(solutions.boolean ? "true" : "false"))];
  }
  const { bindings } = solutions.results;
  const drawn = showAll ? bindings.slice(0, FIRST_ROWS) : bindings;
  const hidden = bindings.length - drawn.length;
  return [
    element("p", { class: "hint", role: "status" }, word("rows", bindings.length), time && [" · ", time], isTruncated && truncated()),
    table(solutions.head.vars, drawn),
    hidden > 0 && element("button", { type: "button", onclick: showAll }, word("showAll", number(bindings.length))),
  ];
}

function truncated() {
  return [" · ", element("strong", {}, word("truncated"))];
}

function table(variables, bindings) {
  return element(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": word("resultTable") },
    element(
      "table",
      {},
      element("thead", {}, element("tr", {}, variables.map((name) => element("th", { scope: "col" }, name)))),
      element(
        "tbody",
        {},
        bindings.map((binding) =>
          element("tr", {}, variables.map((name) => element("td", {}, binding[name] && termElement(binding[name])))),
        ),
      ),
    ),
  );
}
