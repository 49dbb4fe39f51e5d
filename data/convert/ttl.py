"""Writes Turtle that is sorted, grouped by subject, and the same bytes on every run."""

import re
from pathlib import Path

PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "e": "https://tripleberry.example/elements#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "void": "http://rdfs.org/ns/void#",
    "w": "https://tripleberry.example/world#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

# Predicates in the order in which a person wants to read them; all others follow by name.
FIRST = ["a", "rdfs:label", "skos:altLabel", "rdfs:comment"]


class Graph:
    """A set of triples whose terms are already written as Turtle."""

    def __init__(self):
        self.subjects = {}

    def add(self, subject: str, predicate: str, *objects: str) -> None:
        values = self.subjects.setdefault(subject, {}).setdefault(predicate, [])
        for value in objects:
            if value not in values:
                values.append(value)

    def labels(self, subject: str, english: str, chinese: str | None) -> None:
        self.add(subject, "rdfs:label", text(english, "en"))
        if chinese:
            self.add(subject, "rdfs:label", text(chinese, "zh-Hant"))

    def count(self) -> int:
        return sum(len(objects) for values in self.subjects.values() for objects in values.values())

    def write(self, path: Path, heading: str) -> int:
        """Writes the file and returns its number of triples."""
        body = []
        for subject in sorted(self.subjects, key=natural):
            values = self.subjects[subject]
            order = sorted((p for p in values if values[p]), key=lambda p: (FIRST.index(p) if p in FIRST else len(FIRST), p))
            lines = [f"  {p} {' , '.join(values[p])}" for p in order]
            body.append(subject + "\n" + " ;\n".join(lines) + " .\n")
        content = "\n".join(body)
        used = [p for p in PREFIXES if re.search(rf"(?<![\w:/#]){p}:\w", content)]
        head = "".join(f"# {line}\n" for line in heading.splitlines())
        head += "# Made by data/convert/convert.py; do not edit by hand.\n\n"
        head += "".join(f"@prefix {p}: <{PREFIXES[p]}> .\n" for p in used)
        path.write_text(head + "\n" + content, encoding="utf-8", newline="\n")
        return self.count()


def natural(subject: str):
    """Orders city ids and atomic numbers as numbers."""
    return [(1, int(part), "") if part.isdigit() else (0, 0, part) for part in re.split(r"(\d+)", subject)]


def text(value: str, language: str | None = None) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"' + (f"@{language}" if language else "")


def iri(value: str) -> str:
    return f"<{value}>"


def decimal(value: float, digits: int = 9) -> str:
    """An xsd:decimal in Turtle's short form: never an exponent, always a point."""
    written = f"{float(value):.{digits}f}".rstrip("0")
    return written + "0" if written.endswith(".") else written


def boolean(value: bool) -> str:
    return "true" if value else "false"
