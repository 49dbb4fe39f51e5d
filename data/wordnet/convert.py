"""Writes wordnet.txt.zst: the synonyms, hypernyms, derivations and opposites of WordNet that help to tell
which property of a graph a word means.

    apt-get install wordnet-base zstd
    python3 data/wordnet/convert.py [/usr/share/wordnet]

Left out: proper names that nothing is derived from, glosses, and plants, animals, food and substances that the tagged texts of
WordNet never mention. The format is described in README.md.
"""

import re
import subprocess
import sys
from pathlib import Path

SOURCE = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet")
TARGET = Path(__file__).parent / "wordnet.txt.zst"

POS = {"noun": "n", "verb": "v", "adj": "a"}
# Lexicographer files whose untagged synsets are left out.
RARE = {"05", "08", "13", "20", "27"}


def tag_counts():
    counts = {}
    for line in open(SOURCE / "cntlist.rev"):
        key, _, count = line.split()
        lemma, rest = key.split("%")
        pos = {"1": "n", "2": "v", "3": "a", "5": "a"}.get(rest[0])
        if pos:
            counts[(lemma, pos)] = counts.get((lemma, pos), 0) + int(count)
    return counts


def ranks(name, pos):
    """The rank of each synset among the senses of a lemma, the commonest first."""
    found = {}
    for line in open(SOURCE / f"index.{name}"):
        if line.startswith(" "):
            continue
        fields = line.split()
        pointers = int(fields[3])
        offsets = fields[6 + pointers :]
        for rank, offset in enumerate(offsets, 1):
            found[(fields[0], pos, offset)] = rank
    return found


def synsets(name, pos):
    for line in open(SOURCE / f"data.{name}"):
        if line.startswith(" "):
            continue
        fields = line.split(" | ")[0].split()
        offset, lexname, _, count = fields[0], fields[1], fields[2], int(fields[3], 16)
        words = [re.sub(r"\(.*\)$", "", fields[4 + 2 * i]) for i in range(count)]
        at = 4 + 2 * count
        pointers = []
        for i in range(int(fields[at])):
            symbol, target, target_pos, words_at = fields[at + 1 + 4 * i : at + 5 + 4 * i]
            pointers.append((symbol, target_pos.replace("s", "a"), target, words_at))
        yield offset, lexname, words, pointers


def main():
    counts = tag_counts()
    order, read, namesakes = {}, [], set()
    for name, pos in POS.items():
        order.update(ranks(name, pos))
        for offset, lexname, words, pointers in synsets(name, pos):
            read.append((pos, offset, lexname, words, pointers))
            # Places that adjectives and peoples are named after: "Danish", "Dane".
            namesakes.update((p, to) for symbol, p, to, _ in pointers if symbol in ("+", "\\"))
    kept = []
    for pos, offset, lexname, words, pointers in read:
        tagged = any(counts.get((w.lower(), pos), 0) for w in words)
        instance = any(symbol == "@i" for symbol, *_ in pointers)
        if instance and (pos, offset) not in namesakes:
            continue
        if lexname in RARE and pos == "n" and not tagged:
            continue
        kept.append((pos, offset, words, pointers))
    index = {(pos, offset): i for i, (pos, offset, *_) in enumerate(kept)}
    lines = []
    for pos, offset, words, pointers in kept:
        lemmas = []
        for word in words:
            rank = order.get((word.lower(), pos, offset), 99)
            lemmas.append(f"{word.lower()}#{min(rank, 9)}")
        relations = []
        for symbol, target_pos, target, words_at in pointers:
            number = index.get((target_pos, target))
            if number is None:
                continue
            if symbol == "@":
                relations.append(f"@{number}")
            elif symbol in ("+", "\\", "=") or (symbol == "!" and pos == "a"):
                source, to = int(words_at[:2], 16), int(words_at[2:], 16)
                relations.append(f"{symbol}{source}.{number}.{to}")
            elif symbol == "&":
                relations.append(f"&{number}")
        lines.append(f"{pos}\t{' '.join(lemmas)}\t{' '.join(relations)}")
    exceptions = []
    for name, pos in (("noun", "n"), ("verb", "v"), ("adj", "a")):
        for line in open(SOURCE / f"{name}.exc"):
            form, base = line.split()[:2]
            if "_" not in form:
                exceptions.append(f"{pos}\t{form}\t{base}")
    text = "\n".join(lines) + "\n\n" + "\n".join(exceptions) + "\n"
    subprocess.run(["zstd", "-19", "-q", "-f", "-o", TARGET], input=text.encode(), check=True)
    print(f"{len(lines)} synsets, {len(exceptions)} irregular forms, {TARGET.stat().st_size} bytes")


main()
