"""Simplified to Traditional Chinese as written in Taiwan, from OpenCC's dictionaries, and the choice of a city's name."""

import re

PACKAGE = "opencc-python-reimplemented"

# Japanese shinjitai that stand in GeoNames among the Chinese names.
SHINJITAI = dict(zip(
    "広済塩恵徳沢辺戸浜横鶏荘瀬県竜滝栄呉関鉄黒静仏掲総桜円豊厳児郷条弥壌稲渋亀斉将蔵釈駅渓姫衞亜営懐楽",
    "廣濟鹽惠德澤邊戶濱橫雞莊瀨縣龍瀧榮吳關鐵黑靜佛揭總櫻圓豐嚴兒鄉條彌壤稻澀龜齊將藏釋驛溪姬衛亞營懷樂"))

# Characters that names of places use as they are, where running text would change them.
KEPT = "里后台斗谷干卜松范余于岳郁姜克托厘扎咸岩布占采"

HAN = re.compile(r"^[\u3400-\u9fff]+$")
SUFFIX = re.compile(r"(特別市|廣域市|特別自治市|市)$")


class Converter:
    """Longest-match conversion by phrase, then Taiwan's variants of single characters."""

    def __init__(self, sources):
        self.steps = [
            table(sources, "STPhrases.txt") | table(sources, "STCharacters.txt", keep=KEPT),
            table(sources, "TWVariants.txt"),
        ]
        self.longest = [max(map(len, step)) for step in self.steps]

    def traditional(self, value: str) -> str:
        for step, longest in zip(self.steps, self.longest):
            value = replace(value, step, longest)
        return value.replace("臺", "台")

    def city(self, names: list[str]) -> tuple[str | None, list[str]]:
        """The best Chinese name among a city's alternate names, and at most two others.

        Spellings that become the same Traditional name vote for it together, those that end in 市 (city)
        twice; among equals a name that the source writes in Traditional characters wins, then the first.
        """
        votes = {}
        for position, name in enumerate(n for n in names if HAN.match(n)):
            plain = "".join(SHINJITAI.get(c, c) for c in name)
            converted = self.traditional(plain).replace("裡", "里").replace("佈", "布").replace("採", "采")
            short = SUFFIX.sub("", converted) if len(SUFFIX.sub("", converted)) > 1 else converted
            if len(short) < 2 or re.search(r"[区區鎮镇道鄉县縣府]$", short) and len(short) > 2:
                continue
            entry = votes.setdefault(short, [0, 0, -position])
            entry[0] += 2 if name.endswith("市") else 1
            entry[1] = max(entry[1], int(converted == name and name == plain))
        ranked = sorted(votes, key=lambda n: votes[n], reverse=True)
        return (ranked[0], ranked[1:3]) if ranked else (None, [])


def spaced(value: str) -> str:
    """Puts a space between Chinese characters and Latin letters or digits, as Taiwan's style asks."""
    value = re.sub(r"(?<=[\u3400-\u9fff])(?=[A-Za-z0-9])", " ", value)
    return re.sub(r"(?<=[A-Za-z0-9])(?=[\u3400-\u9fff])", " ", value)


def table(sources, name: str, keep: str = "") -> dict[str, str]:
    content = sources.read(PACKAGE, f"opencc/dictionary/{name}").decode("utf-8")
    pairs = (line.split("\t") for line in content.splitlines() if "\t" in line)
    result = {}
    for source, targets in pairs:
        result[source] = source if source in keep else targets.split(" ")[0]
    return result


def replace(value: str, words: dict[str, str], longest: int) -> str:
    out, at = [], 0
    while at < len(value):
        for size in range(min(longest, len(value) - at), 0, -1):
            piece = value[at:at + size]
            if piece in words or size == 1:
                out.append(words.get(piece, piece))
                at += size
                break
    return "".join(out)
