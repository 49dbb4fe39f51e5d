"""Computes the gold answers of the eval set and writes them into it.

    python3 -m venv venv && venv/bin/pip install pyoxigraph==0.5.13 opencc-python-reimplemented==0.1.7
    venv/bin/python data/eval/gold.py            # rewrites demo.jsonl
    venv/bin/python data/eval/gold.py --check    # only compares; exit status 1 if an answer is out of date

Runs the query of every question over data/{world,elements,minds} and the ontologies, does the letter questions
with plain string functions, and refuses to write anything if the set is malformed. It shares no code with the
engine: the queries are standard SPARQL 1.1 over asserted triples.
"""

import argparse
import collections
import json
import pathlib
import sys

import opencc
import pyoxigraph

HERE = pathlib.Path(__file__).resolve().parent
QUESTIONS = HERE / "demo.jsonl"
DATA = [HERE.parent / "world", HERE.parent / "elements", HERE.parent / "minds"]
LABEL = pyoxigraph.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")

KINDS = {
    "letters", "one-hop", "two-hop", "yes-no", "count", "superlative", "comparison", "tool-on-value", "description",
    "unanswerable",
}
WHY = {"no such property", "no such thing", "false premise", "nonsense", "subjective", "wrong kind of thing"}
GIVEN = ["id", "split", "lang", "kind", "question", "status", "gold", "sparql", "computation", "why"]
COMPUTED = ["answers", "answer_iris"]
# No question but these five may have a trusted reading that finds nothing.
EMPTY_ANSWERS = 5

simplify = opencc.OpenCC("t2s").convert


def load():
    """Returns a store that holds the demo knowledge base."""
    store = pyoxigraph.Store()
    for folder in [*DATA, HERE.parent.parent / "ontologies"]:
        for path in sorted(folder.glob("*.ttl")):
            store.bulk_load(path=str(path), format=pyoxigraph.RdfFormat.TURTLE)
    return store


def label(store, thing, language):
    """Returns the label of a thing in the language of the question, else the English one."""
    found = {quad.object.language: quad.object.value for quad in store.quads_for_pattern(thing, LABEL, None)}
    if language != "en" and "zh-hant" in found:  # the store lowers language tags
        return simplify(found["zh-hant"]) if language == "zh-Hans" else found["zh-hant"]
    return found["en"]


def spelled(computation):
    """Returns the answer to a question about the letters of a word, which stands in the question itself."""
    operation, word = computation["operation"], computation["word"].lower()
    letter = computation.get("letter", "")
    results = {
        "count": lambda: str(word.count(letter)),
        "contains": lambda: "true" if letter in word else "false",
        "length": lambda: str(len(word)),
        "vowels": lambda: str(sum(word.count(vowel) for vowel in "aeiou")),
        "consonants": lambda: str(sum(character not in "aeiou" for character in word)),
        "nth": lambda: word[computation["n"] - 1],
        "last": lambda: word[-1],
        "reverse": lambda: word[::-1],
    }
    return [results[operation]()]


def answer(store, question):
    """Returns the answers and, where these are things, their IRIs; sorted unless the query orders them."""
    if question.get("computation"):
        return spelled(question["computation"]), []
    if not question["sparql"]:
        return [], []
    solutions = store.query(question["sparql"])
    if isinstance(solutions, pyoxigraph.QueryBoolean):
        return ["true" if solutions else "false"], []
    values = list(dict.fromkeys(solution[0] for solution in solutions))
    if any(value is None for value in values):
        raise SystemExit(f"{question['id']}: a solution without a value")
    if "ORDER BY" not in question["sparql"]:
        values.sort(key=lambda value: value.value)
    things = [value for value in values if isinstance(value, pyoxigraph.NamedNode)]
    if things and len(things) != len(values):
        raise SystemExit(f"{question['id']}: things and literals among the answers")
    if things:
        return [label(store, thing, question["lang"]) for thing in things], [thing.value for thing in things]
    return [value.value for value in values], []


def problems(questions):
    """Returns what is wrong with the set as a whole, as sentences."""
    found = []
    for name in ("id", "question"):
        for value, times in collections.Counter(question[name] for question in questions).items():
            if times > 1:
                found.append(f"{name} `{value}` stands {times} times")
    for question in questions:
        unknown = set(question) - set(GIVEN) - set(COMPUTED)
        abstains = question["kind"] == "unanswerable"
        checks = {
            f"unknown fields {sorted(unknown)}": not unknown,
            "unknown kind": question["kind"] in KINDS,
            "unknown language": question["lang"] in ("en", "zh-Hant", "zh-Hans"),
            "the id does not fit the language": question["id"].split("-")[1] == question["lang"][:2],
            "the status does not fit the kind": question["status"] == ("abstained" if abstains else "answered"),
            "unanswerable without a known reason": not abstains or question["why"] in WHY,
            "unanswerable with a query": not abstains or question["sparql"] is None,
            "without query and computation": abstains or bool(question["sparql"] or question.get("computation")),
            "letters by a query": question["kind"] != "letters" or "computation" in question,
            "Simplified question with Traditional characters": question["lang"] != "zh-Hans"
            or question["question"] == simplify(question["question"]),
        }
        found += [f"{question['id']}: {problem}" for problem, fine in checks.items() if not fine]
    empty = [question["id"] for question in questions if question["status"] == "answered" and not question["answers"]]
    if len(empty) != EMPTY_ANSWERS:
        found.append(f"{len(empty)} questions are answered with nothing instead of {EMPTY_ANSWERS}: {', '.join(empty)}")
    return found


def table(questions):
    """Returns the number of questions of every kind, split and language, as Markdown."""
    columns = [(split, language) for split in ("dev", "test") for language in ("en", "zh-Hant", "zh-Hans")]
    counts = collections.Counter((q["kind"], q["split"], q["lang"]) for q in questions)
    order = list(dict.fromkeys(question["kind"] for question in questions))
    rows = [["kind", *(f"{split} {language}" for split, language in columns), "all"], ["---", *["--:"] * 7]]
    for kind in order:
        cells = [counts[kind, *column] for column in columns]
        rows.append([kind, *map(str, cells), str(sum(cells))])
    totals = [sum(counts[kind, *column] for kind in order) for column in columns]
    rows.append(["all", *map(str, totals), str(sum(totals))])
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def line(question):
    """Returns a question as one line of JSON, its fields in a fixed order."""
    order = GIVEN[:6] + COMPUTED + GIVEN[6:]
    return json.dumps({name: question[name] for name in order if name in question}, ensure_ascii=False)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if an answer is out of date")
    arguments = parser.parse_args()

    before = [json.loads(text) for text in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    store = load()
    after = []
    for question in before:
        answers, iris = answer(store, question)
        given = {name: value for name, value in question.items() if name not in COMPUTED}
        after.append(given | {"answers": answers} | ({"answer_iris": iris} if iris else {}))

    found = problems(after)
    if found:
        sys.exit("\n".join(found))

    changed = 0
    for old, new in zip(before, after, strict=True):
        if any(old.get(name) != new.get(name) for name in COMPUTED):
            changed += 1
            print(f"{old['id']}: {old.get('answers')} -> {new['answers']}", file=sys.stderr)
    text = "".join(line(question) + "\n" for question in after)
    # Reading back what would be written shows that nothing but the answers differs.
    for old, new in zip(before, map(json.loads, text.splitlines()), strict=True):
        for name in set(old) | set(new):
            if name not in COMPUTED and old.get(name) != new.get(name):
                sys.exit(f"{old['id']}: `{name}` would change")

    if not arguments.check:
        QUESTIONS.write_text(text, encoding="utf-8")
    print(table(after))
    print(f"{len(after)} questions, {changed} with new answers", file=sys.stderr)
    if arguments.check and changed:
        sys.exit(1)


if __name__ == "__main__":
    main()
