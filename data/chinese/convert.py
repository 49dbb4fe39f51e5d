"""Writes words.txt.zst: what part of speech common Chinese words are, from the dictionary of jieba.

    pip install jieba==0.42.1
    apt-get install zstd
    python3 data/chinese/convert.py

Kept are words of two to four characters that the dictionary counts at least ten times, and that are
verbs, nouns that name no single thing, adjectives or adverbs. The format is described in README.md.
"""

import subprocess
from pathlib import Path

import jieba

SOURCE = Path(jieba.__file__).parent / "dict.txt"
TARGET = Path(__file__).parent / "words.txt.zst"
MIN_COUNT = 10
# jieba's tags by their beginnings; names of people, places and organisations (nr, ns, nt, nz) are no
# words of the language.
PARTS = [("nr", None), ("ns", None), ("nt", None), ("nz", None), ("v", "v"), ("n", "n"), ("a", "a"), ("d", "d")]


def main():
    lines = []
    for line in open(SOURCE, encoding="utf-8"):
        word, count, tag = line.split()
        part = next((part for start, part in PARTS if tag.startswith(start)), None)
        is_han = all("\u4e00" <= c <= "\u9fff" for c in word)
        if part and is_han and 2 <= len(word) <= 4 and int(count) >= MIN_COUNT:
            lines.append(f"{word}{part}")
    text = "\n".join(sorted(set(lines))) + "\n"
    subprocess.run(["zstd", "-19", "-q", "-f", "-o", TARGET], input=text.encode(), check=True)
    print(f"{len(lines)} words, {TARGET.stat().st_size} bytes")


main()
