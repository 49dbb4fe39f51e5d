// Shows RDF terms.

import { element } from "./elements.js";

/** Returns the last part of an IRI, by which a person knows it. */
export function localName(iri) {
  const trimmed = iri.replace(/[/#]+$/, "");
  const tail = trimmed.slice(Math.max(trimmed.lastIndexOf("/"), trimmed.lastIndexOf("#")) + 1);
  if (tail === "") return iri;
  try {
    return decodeURIComponent(tail);
  } catch {
    return tail;
  }
}

/** Returns the query that lists what is said about a thing. */
export function describing(iri) {
  return `SELECT ?property ?value WHERE {\n  <${iri}> ?property ?value .\n}`;
}

/** Returns the link that opens a query in the panel of this page. */
export function linkToQuery(sparql) {
  return `#sparql=${encodeURIComponent(sparql)}`;
}

/**
 * Shows a term as the SPARQL results JSON format gives it. A thing is called by the name that
 * `names` has for its IRI, if any.
 */
export function termElement(term, names = new Map()) {
  switch (term.type) {
    case "uri":
      return element(
        "a",
        { class: "term iri", href: linkToQuery(describing(term.value)), title: term.value },
        names.get(term.value) ?? localName(term.value),
      );
    case "bnode":
      return element("span", { class: "term blank" }, `_:${term.value}`);
    default:
      return element("span", { class: "term literal", lang: term["xml:lang"], title: title(term) }, term.value);
  }
}

function title(literal) {
  return literal["xml:lang"] ? `@${literal["xml:lang"]}` : literal.datatype;
}
