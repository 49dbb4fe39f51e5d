// Shows a proof as a tree that can be opened node by node.

import { element, firstOf } from "./elements.js";
import { localName, termElement } from "./terms.js";
import { number, stepWord, word } from "./words.js";

/** How many storeys are open at first. */
const OPEN_STOREYS = 2;

/** How many premises of a node are shown before somebody asks for all. */
const FIRST_PREMISES = 8;

/** Shows the proof of an answer. The evidence lends its sentences to the triples, and `names` has
 *  the names of things by their IRIs. */
export function proofElement({ proof, evidence }, names) {
  const sentences = new Map(evidence.map((fact) => [key(fact.subject, fact.predicate, fact.object), fact.text]));
  return element("ul", { class: "tree" }, node(proof, { sentences, names }, 0));
}

function key(...parts) {
  return parts.join("\n");
}

function node(proof, words, depth) {
  const { statement, working, below } = parts(proof, words);
  const label = element("span", { class: `kind ${proof.kind}` }, kindWord(proof));
  if (!working && below.length === 0) {
    return element("li", {}, element("div", { class: "leaf" }, label, " ", statement));
  }
  return element(
    "li",
    {},
    element(
      "details",
      { open: depth < OPEN_STOREYS },
      element("summary", {}, label, " ", statement),
      working,
      below.length > 0 && premises(below, words, depth + 1),
    ),
  );
}

function premises(below, words, depth) {
  const items = below.map((premise) => node(premise, words, depth));
  return firstOf(FIRST_PREMISES, items, word("showAll", number(items.length)), (shown) => element("ul", {}, shown));
}

function kindWord(proof) {
  const known = word(`proof_${proof.kind}`);
  return proof.kind === "rule" ? `${known} ${proof.id}` : known;
}

function parts(proof, { sentences, names }) {
  const term = (value) => termElement(value, names);
  switch (proof.kind) {
    case "asserted":
      return { statement: [triple(proof.triple, sentences, term), source(proof.graph)], below: [] };
    case "rule":
      return { statement: triple(proof.conclusion, sentences, term), below: proof.premises };
    case "computation":
      return { statement: call(proof, term), working: steps(proof.steps), below: proof.premises };
    case "query":
      return { statement: word("solutions", proof.count), working: queryWorking(proof, term), below: proof.sample };
    case "path":
      return { statement: [term(proof.from), " → ", term(proof.to)], below: proof.edges };
    case "deduction":
      return { statement: proof.conclusion, working: steps(proof.steps), below: proof.premises };
    default:
      return { statement: proof.text ?? "", below: [] };
  }
}

function triple({ subject, predicate, object }, sentences, term) {
  const sentence = sentences.get(key(subject.value, predicate.value, object.value));
  const terms = [term(subject), " ", term(predicate), " ", term(object)];
  if (!sentence) return element("span", { class: "triple" }, terms);
  return [sentence, " ", element("span", { class: "triple quiet" }, terms)];
}

function source(graph) {
  return graph && element("span", { class: "source", title: graph.value }, ` ${word("from")} ${localName(graph.value)}`);
}

function call({ function: called, arguments: given, value }, term) {
  const shown = given.map((argument, index) => [index > 0 && ", ", term(argument)]);
  return [element("code", {}, localName(called.value), "(", shown, ")"), " = ", element("strong", {}, value.value)];
}

function queryWorking({ sparql, variables, rows, count }, term) {
  const table = element(
    "div",
    { class: "scroll" },
    element(
      "table",
      {},
      element("thead", {}, element("tr", {}, variables.map((name) => element("th", { scope: "col" }, name)))),
      element(
        "tbody",
        {},
        rows.map((row) => element("tr", {}, row.map((cell) => element("td", {}, cell && term(cell))))),
      ),
    ),
  );
  const hidden = count - rows.length;
  return element(
    "div",
    { class: "working" },
    element("pre", { class: "code" }, sparql),
    variables.length > 0 && table,
    hidden > 0 && element("p", { class: "hint" }, word("more", hidden)),
  );
}

/** Shows the steps of a computation. A list of all pieces is drawn as a row of letters, in which the
 *  positions that the next steps name are marked. */
function steps(list) {
  if (list.length === 0) return null;
  const shown = [];
  for (const [index, step] of list.entries()) {
    const isRow = step.items.every((item) => item.position === undefined && item.becomes === undefined);
    shown.push(element("div", { class: "step" }, element("h4", {}, stepWord(step.name)), isRow ? row(step, marks(list, index)) : places(step)));
  }
  return element("div", { class: "working" }, shown);
}

/** Collects the positions that later steps name in the row at an index, up to the next row. */
function marks(list, index) {
  const marked = new Map();
  for (const step of list.slice(index + 1)) {
    for (const { text, position } of step.items) {
      if (position === undefined) return marked;
      const length = Math.max(1, [...text].length);
      for (let place = position; place < position + length; place += 1) {
        if (!marked.has(place)) marked.set(place, step.name === "near_misses" ? "near" : "hit");
      }
    }
  }
  return marked;
}

function row({ items, omitted }, marked) {
  return element(
    "ol",
    { class: "letters" },
    items.map((item, index) =>
      element("li", { class: marked.get(index + 1) }, element("b", {}, item.text === " " ? "␣" : item.text), element("i", {}, number(index + 1))),
    ),
    omitted > 0 && element("li", { class: "omitted" }, word("more", omitted)),
  );
}

function places({ items, omitted }) {
  const shown = items.map(({ text, position, becomes }) => {
    const change = becomes === undefined ? text : `${text || "∅"} → ${becomes || "∅"}`;
    return element("li", {}, element("b", {}, change), " ", position !== undefined && element("i", {}, word("at", position)));
  });
  return element("ul", { class: "places" }, shown, omitted > 0 && element("li", { class: "omitted" }, word("more", omitted)));
}
