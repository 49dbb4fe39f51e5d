// Shows an answer, from the moment it is asked for to its last clause.

import { element, fill, firstOf } from "./elements.js";
import { proofElement } from "./proof.js";
import { describing, linkToQuery, localName } from "./terms.js";
import { currentLanguage, duration, number, percent, problemText, word } from "./words.js";

const STEPS = ["understand", "plan", "execute", "prove", "write", "verify"];

/** How many of the other names of a thing are shown, where the answer has few things. */
const FIRST_NAMES = 4;
const FEW_THINGS = 6;

/** How many answers, and how many facts, are shown before somebody asks for all. */
const FIRST_ANSWERS = 30;
const FIRST_FACTS = 8;

/** How long a literal may be before it is cut where it only says what a fact is made of. */
const LITERAL_LENGTH = 48;

/** The sections that are open; a person's choice lasts while the page does. */
const openSections = new Set(["facts"]);

/**
 * An answer as far as it is known.
 *
 * `phase` is `looking`, `writing`, `done`, `stopped` or `failed`; `answer` is the answer without
 * its text until that is complete, or null; `text` is what has been written so far; `problem` is
 * set when it failed; `elapsed` is how long it took, seen from here, in milliseconds.
 */
export class AnswerView {
  constructor(place, { onAsk, onRetry }) {
    this.place = place;
    this.onAsk = onAsk;
    this.onRetry = onRetry;
    this.state = null;
  }

  /** Shows that a question is being looked up. */
  begin(question) {
    this.state = { question, phase: "looking", answer: null, text: "", problem: null, elapsed: 0 };
    this.draw();
  }

  /** Shows the facts, or with `done` everything. */
  learn(fields, phase, elapsed) {
    const { state } = this;
    state.answer = { ...state.answer, ...fields };
    state.phase = phase;
    state.elapsed = elapsed;
    if (fields.text !== undefined) state.text = fields.text;
    this.draw();
  }

  /** Adds a clause to the sentence. */
  write(clause) {
    this.state.text += clause;
    this.sentence.replaceChildren(this.state.text);
  }

  end(phase, problem = null) {
    this.state.phase = phase;
    this.state.problem = problem;
    this.draw();
  }

  /** Draws everything again, in the language that the page is switched to. */
  draw() {
    if (!this.state) return;
    const { question, phase, answer, problem } = this.state;
    this.place.hidden = false;
    this.place.setAttribute("aria-busy", String(phase === "looking" || phase === "writing"));
    this.place.className = `answer ${phase} ${answer?.status ?? ""}`;
    fill(
      this.place,
      element("h2", { class: "asked" }, question),
      this.head(),
      problem && this.failure(problem),
      answer && this.body(answer),
    );
  }

  head() {
    const { phase, answer, text } = this.state;
    if (phase === "looking") return element("p", { class: "sentence pending" }, word("looking"));
    if (phase === "failed" && !text) return null;
    if (phase === "stopped" && !text) return element("p", { class: "sentence pending" }, word("stopped"));
    this.sentence = element("p", { class: "sentence", lang: answer?.language }, text);
    const isAbstained = answer?.status === "abstained";
    return [isAbstained && element("p", { class: "verdict" }, word("abstained")), this.sentence];
  }

  failure(problem) {
    return element(
      "div",
      { class: "notice bad", role: "alert" },
      element("p", {}, element("strong", {}, word("failed"))),
      element("p", {}, problemText(problem)),
      element("button", { type: "button", onclick: this.onRetry }, word("again")),
    );
  }

  body(answer) {
    const isDone = this.state.phase === "done";
    return [
      isDone && answer.status === "answered" && badges(answer),
      values(answer),
      answer.warnings.map((warning) => element("p", { class: "notice" }, warning)),
      answer.reason && this.reason(answer.reason),
      answer.reason?.step === "ambiguous" && readings(answer, word("readings")),
      answer.interpretation && element("p", { class: "reading" }, element("span", {}, word("readAs")), element("span", { lang: answer.language }, answer.interpretation)),
      answer.evidence.length > 0 && section("facts", answer.evidence.length, facts(answer)),
      answer.sparql && section("query", null, query(answer)),
      answer.proof && section("proof", null, proofElement(answer, namesOf(answer))),
      answer.reason?.step !== "ambiguous" && answer.alternatives.length > 0 && section("otherReadings", answer.alternatives.length, readings(answer)),
      isDone && this.time(answer.timings),
    ];
  }

  /** Draws how the time was spent. What the answer does not explain was spent on waiting for a turn,
   *  and on the way between the service and this page. */
  time(timings) {
    const waiting = Math.max(0, this.state.elapsed - timings.total_ms);
    return section("time", duration(timings.total_ms + waiting), times(timings, waiting));
  }

  reason({ recognised, suggestions }) {
    return [
      recognised.length > 0 && element("div", { class: "recognised" }, element("h3", {}, word("understood")), element("ul", { class: "chips" }, recognised.map((text) => element("li", {}, text)))),
      suggestions.length > 0 &&
        element(
          "div",
          { class: "suggestions" },
          element("h3", {}, word("suggestions")),
          element("ul", {}, suggestions.map((text) => element("li", {}, element("button", { type: "button", onclick: () => this.onAsk(text) }, text)))),
        ),
    ];
  }
}

function badges({ verification, writer, usage, confidence }) {
  const { verified, unlicensed } = verification;
  return element(
    "ul",
    { class: "badges" },
    element("li", { class: verified ? "good" : "bad", title: unlicensed.join(", ") }, verified ? "✓ " : "! ", word(verified ? "checked" : "unchecked")),
    element("li", {}, writer === "model" ? word("byModel", usage.model) : word("byTemplate")),
    element("li", {}, word("confidence", percent(confidence))),
  );
}

function values({ status, answers, columns, rows, language }) {
  if (columns.length > 1 && rows.length > 0) {
    return element(
      "div",
      { class: "scroll", lang: language },
      element(
        "table",
        {},
        element("thead", {}, element("tr", {}, columns.map((name) => element("th", { scope: "col" }, name)))),
        element("tbody", {}, rows.map((cells) => element("tr", {}, cells.map((cell) => element("td", {}, value(cell)))))),
      ),
    );
  }
  if (answers.length > 0) {
    const withNames = answers.length <= FEW_THINGS;
    const items = answers.map((answer) => element("li", {}, value(answer, withNames)));
    const list = (shown) => element("ul", { class: "values", lang: language }, shown);
    return firstOf(FIRST_ANSWERS, items, word("showAll", number(items.length)), list);
  }
  return status === "answered" && element("p", { class: "hint" }, word("none"));
}

function value({ value: text, iri, datatype, labels = [] }, withNames = true) {
  const others = withNames ? labels.filter((label) => label !== text) : [];
  const separator = currentLanguage() === "en" ? ", " : "、";
  const shown = iri ? element("a", { href: linkToQuery(describing(iri)), title: iri }, text) : element("span", { title: datatype }, said(text, datatype));
  return [element("strong", {}, shown), others.length > 0 && element("small", { title: others.join(separator) }, word("alsoCalled"), " ", others.slice(0, FIRST_NAMES).join(separator), others.length > FIRST_NAMES && "…")];
}

function said(text, datatype) {
  const isTruth = datatype === "http://www.w3.org/2001/XMLSchema#boolean" && (text === "true" || text === "false");
  return isTruth ? word(text) : text;
}

function section(name, count, content) {
  const remember = (event) => {
    if (event.target.open) openSections.add(name);
    else openSections.delete(name);
  };
  return element(
    "details",
    { class: `section ${name}`, open: openSections.has(name), ontoggle: remember },
    element("summary", {}, element("h3", {}, word(name)), count !== null && element("span", { class: "count" }, String(count))),
    content,
  );
}

function facts(answer) {
  const names = namesOf(answer);
  const items = answer.evidence.map(({ text, subject, predicate, object, derived, graph }) =>
    element(
      "li",
      {},
      element("span", { lang: answer.language }, text),
      derived && element("span", { class: "tag" }, word("derived")),
      element(
        "span",
        { class: "triple quiet" },
        [subject, predicate, object].map((part) => [element("span", { title: part }, shorten(part, names)), " "]),
        graph && element("span", { class: "source", title: graph }, `${word("from")} ${localName(graph)}`),
      ),
    ),
  );
  const list = (shown) => element("ol", { class: "facts" }, shown);
  return element("div", {}, firstOf(FIRST_FACTS, items, word("showAll", number(items.length)), list));
}

function shorten(part, names) {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(part)) return names.get(part) ?? localName(part);
  return part.length <= LITERAL_LENGTH ? part : `${part.slice(0, LITERAL_LENGTH)}…`;
}

/** Collects the names of the things in an answer by their IRIs. */
function namesOf({ answers, rows }) {
  const things = [...answers, ...rows.flat()].filter(({ iri }) => iri);
  return new Map(things.map(({ iri, value: name }) => [iri, name]));
}

function query({ sparql, needs_closure: needsClosure }) {
  return element(
    "div",
    {},
    element("pre", { class: "code", tabindex: "0" }, sparql),
    needsClosure && element("p", { class: "hint" }, word("closure")),
    element("a", { class: "button", href: linkToQuery(sparql) }, word("runIt")),
  );
}

function readings({ alternatives, language }, title) {
  return element(
    "div",
    { class: "readings" },
    title && element("h3", {}, title),
    element(
      "ul",
      {},
      alternatives.map(({ interpretation, sparql, confidence, answers = [] }) =>
        element(
          "li",
          {},
          element("span", { lang: language }, interpretation),
          " ",
          element("span", { class: "hint" }, percent(confidence)),
          sparql && [" ", element("a", { href: linkToQuery(sparql) }, word("runIt"))],
          answers.length > 0 && element("ul", { class: "values", lang: language }, answers.map((answer) => element("li", {}, value(answer)))),
        ),
      ),
    ),
  );
}

function times(timings, waiting) {
  const spent = STEPS.map((step) => ({ step, time: timings[`${step}_ms`] }));
  spent.push({ step: "waiting", time: waiting });
  const total = spent.reduce((sum, { time }) => sum + time, 0) || 1;
  const bar = element("div", { class: "bar", "aria-hidden": "true" });
  for (const { step, time } of spent) {
    const part = element("span", { class: step });
    part.style.flexGrow = String(time / total);
    bar.append(part);
  }
  const shown = spent.map(({ step, time }) =>
    element("div", {}, element("dt", { class: step }, word(step)), element("dd", {}, duration(time))),
  );
  return element("div", { class: "times" }, bar, element("dl", {}, shown));
}
