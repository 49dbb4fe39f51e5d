"""Writes wordnet.txt.zst: the synonyms, hypernyms, derivations and opposites of WordNet that help to tell
which property of a graph a word means.

    apt-get install wordnet-base zstd
    python3 data/wordnet/convert.py [/usr/share/wordnet]

Left out of the synsets: proper names that nothing is derived from, glosses, and plants, animals, food
and substances that the tagged texts of WordNet never mention. Of these the plants, animals and food
stand apart, in a part of their own that tells kinds only. The format is described in README.md.
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
# Lexicographer files of things that people count: animals, food and plants; artifacts; people.
LIVING, MADE, PERSON = {"05", "13", "20"}, {"06"}, {"18"}


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


class Things:
    """The nouns for things, with all of WordNet, and what things.tsv adds."""

    def __init__(self, read, order):
        self.synsets = {
            offset: (lexname, words, [t for s, p, t, _ in pointers if s == "@"])
            for pos, offset, lexname, words, pointers in read
            if pos == "n"
        }
        self.instances = {
            offset
            for pos, offset, _, _, pointers in read
            if pos == "n" and any(s == "@i" for s, *_ in pointers)
        }
        self.senses = {}
        for (lemma, pos, offset), rank in order.items():
            if pos == "n":
                self.senses.setdefault(lemma, []).append((rank, offset))
        self.counts = {}
        for line in open(SOURCE / "cntlist.rev"):
            key, sense, count = line.split()
            lemma, rest = key.split("%")
            if rest[0] == "1":
                self.counts[lemma, int(sense)] = int(count)
        self.rows = []
        for line in open(Path(__file__).parent / "things.tsv"):
            if not line.startswith("#"):
                self.rows.append(line.rstrip("\n").split("\t"))
        self.chosen = {noun: group for what, noun, group in self.rows if what == "as"}

    def above(self, offset):
        found, open_ = set(), [offset]
        while open_:
            offset = open_.pop()
            if offset not in found:
                found.add(offset)
                open_ += self.synsets[offset][2]
        return found

    def is_taxon(self, offset):
        return any("taxonomic_group" in self.synsets[o][1] for o in self.above(offset))

    def sense(self, text):
        """The synset of `lemma#sense`."""
        lemma, sense = text.split("#")
        return dict(self.senses[lemma])[int(sense)]

    def group(self, offset):
        lexname = self.synsets[offset][0]
        if offset in self.instances or self.is_taxon(offset):
            return None
        for group, files in (("living", LIVING), ("made", MADE), ("person", PERSON)):
            if lexname in files:
                return group
        return None

    def as_thing(self, lemma):
        """The synsets that a noun has as a thing, and whether they are of several groups; None
        where no sense has to be set aside."""
        groups = {}
        for rank, offset in sorted(self.senses[lemma]):
            group = self.group(offset)
            if group:
                groups.setdefault(group, []).append((rank, offset))
        if not groups:
            return None
        weights = {
            group: sum(self.counts.get((lemma, rank), 0) for rank, _ in senses)
            for group, senses in groups.items()
        }
        most = max(weights.values())
        kept = []
        for group, senses in groups.items():
            if lemma in self.chosen and self.chosen[lemma] in groups:
                if group != self.chosen[lemma]:
                    continue
            elif group == "person" and len(groups) > 1:
                if most < 3 or weights[group] < most / 2:
                    continue
            elif most >= 3 and weights[group] < most / 5:
                continue
            kept.append([offset for _, offset in senses])
        offsets = [offset for group in kept for offset in group]
        if len(offsets) == len(self.senses[lemma]) and len(kept) == 1:
            return None
        return offsets, len(kept) > 1


def things_lines(read, order, index):
    """The parts that tell kinds: further synsets, nouns as things, kinds, and further members."""
    things = Things(read, order)
    further = {}
    for offset, (lexname, words, _) in things.synsets.items():
        if ("n", offset) in index or offset in things.instances or lexname not in LIVING:
            continue
        if not things.is_taxon(offset):
            further[offset] = None
    for row in things.rows:
        if row[0] in ("kind", "is"):
            for text in row[2].split():
                further.setdefault(things.sense(text.lstrip("?-")), None)
    # What is above them all.
    for offset in list(further):
        for other in things.above(offset):
            further.setdefault(other, None)
    genera = {
        word[6:] for _, words, _ in things.synsets.values() for word in words if word[:6] == "genus_"
    }
    added = [o for o in things.synsets if o in further and ("n", o) not in index]
    numbers = {offset: number for (pos, offset), number in index.items() if pos == "n"}
    numbers.update({offset: len(index) + i for i, offset in enumerate(added)})
    lines = []
    for offset in added:
        _, words, above = things.synsets[offset]
        names = [w for w in words if w.split("_")[0] not in genera or "_" not in w]
        above = " ".join(f"@{numbers[o]}" for o in above if o in numbers)
        lines.append(f"{' '.join(w.lower() for w in names)}\t{above}")
    links = []
    for offset, number in numbers.items():
        missing = [o for o in things.synsets[offset][2] if ("n", o) not in index and o in numbers]
        if number < len(index) and missing:
            links.append(f"{number}\t{' '.join(f'@{numbers[o]}' for o in missing)}")
    nouns = []
    for lemma in sorted(things.senses):
        senses = things.as_thing(lemma)
        if senses:
            listed = " ".join(str(numbers[o]) for o in senses[0] if o in numbers)
            nouns.append(f"{lemma}\t{'?' if senses[1] else ''}\t{listed}")
    rows = []
    for what, noun, listed in things.rows:
        if what != "as":
            listed = [
                text[: len(text) - len(text.lstrip("?-"))] + str(numbers[things.sense(text.lstrip("?-"))])
                for text in listed.split()
            ]
            rows.append(f"{what}\t{noun}\t{' '.join(listed)}")
    return [lines, links, nouns, rows]


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
    parts = [lines, exceptions, *things_lines(read, order, index)]
    text = "\n\n".join("\n".join(part) for part in parts) + "\n"
    subprocess.run(["zstd", "-19", "-q", "-f", "-o", TARGET], input=text.encode(), check=True)
    print(f"{len(lines)} synsets, {len(exceptions)} irregular forms, {TARGET.stat().st_size} bytes")


main()
