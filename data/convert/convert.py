#!/usr/bin/env python3
"""Makes data/world and data/elements from the packages named in fetch.py. Needs Python 3, npm and pip.

Usage: python3 data/convert/convert.py [--cache DIR]
"""

import argparse
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))

import elements  # noqa: E402
import world  # noqa: E402
from fetch import Sources, say  # noqa: E402

DATA = Path(__file__).resolve().parent.parent
WORLD_HEADING = "Tripleberry's world knowledge base, under ODbL 1.0: sources and licences in README.md and dataset.ttl."
ELEMENTS_HEADING = "Tripleberry's periodic table, under the MIT licence: sources and licences in README.md and dataset.ttl."


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, default=Path(__file__).parent / ".cache",
                        help="folder that keeps the fetched packages")
    sources = Sources(parser.parse_args().cache.resolve())
    say("converting the periodic table")
    table = elements.convert(sources)
    problems = elements.check(table)
    say("converting the world")
    result = world.convert(sources)
    problems += world.check(result)
    total = 0
    for name, graph in sorted(result.graphs.items()):
        count = graph.write(DATA / "world" / f"{name}.ttl", WORLD_HEADING)
        total += count
        print(f"data/world/{name}.ttl: {count} triples, {len(graph.subjects)} subjects")
    print(f"data/world: {total} triples")
    count = table.write(DATA / "elements" / "elements.ttl", ELEMENTS_HEADING)
    print(f"data/elements/elements.ttl: {count} triples, {len(table.subjects)} subjects")
    cities = result.graphs["cities"].subjects.values()
    print(f"cities with a Chinese name: {sum(len(v['rdfs:label']) == 2 for v in cities)} of {len(cities)}")
    print("without a capital: " + " ".join(s.rsplit("/", 1)[1][:-1] for s in result.without_capital))
    if problems:
        sys.exit("\n".join(problems))


if __name__ == "__main__":
    main()
