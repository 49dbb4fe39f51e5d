"""The periodic table as RDF: mendeleev's SQLite file and the hand-written Chinese names and people."""

import sqlite3
import tempfile
from pathlib import Path

from chinese import spaced
from ttl import Graph, boolean, decimal, iri, text

HERE = Path(__file__).parent
BASE = "https://tripleberry.example/elements/"
WORLD = "https://tripleberry.example/world/"

# mendeleev's series number: class, and what an element of it is in English and Chinese.
SERIES = {
    1: ("e:ReactiveNonmetal", "a reactive nonmetal", "活潑非金屬"),
    2: ("e:NobleGas", "a noble gas", "惰性氣體"),
    3: ("e:AlkaliMetal", "an alkali metal", "鹼金屬"),
    4: ("e:AlkalineEarthMetal", "an alkaline earth metal", "鹼土金屬"),
    5: ("e:Metalloid", "a metalloid", "類金屬"),
    6: ("e:Halogen", "a halogen", "鹵素"),
    7: ("e:PostTransitionMetal", "a post-transition metal", "後過渡金屬"),
    8: ("e:TransitionMetal", "a transition metal", "過渡金屬"),
    9: ("e:Lanthanide", "a lanthanide", "鑭系元素"),
    10: ("e:Actinide", "an actinide", "錒系元素"),
}
METALS = {3, 4, 7, 8, 9, 10}
NONMETALS = {1, 2}
NONMETAL_HALOGENS = {"F", "Cl", "Br", "I"}

# The 15 lanthanides and 15 actinides of IUPAC's Red Book end with these two; mendeleev has 14 of each.
SERIES_FIXED = {"Lu": 9, "Lr": 10}

# Bulk samples were never weighed or melted: the source's values are predictions, so they are left out.
UNMEASURED = {"At", "Fr"}
LAST_MEASURED = 99

# The allotrope whose phase changes stand for the element.
ALLOTROPE = {"C": "graphite", "P": "white", "S": "monoclinic", "Se": "gray", "Sn": "white", "As": "gray"}

# Corrections of the source, each with its reason in data/elements/README.md.
YEAR_FIXED = {"Be": 1798, "Y": 1794, "Nd": 1885, "Bh": 1981, "No": 1966, "Nh": 2004}
PLACE_FIXED = {"Be": "France", "Pt": None, "No": "USSR", "Lv": "Russia"}
ORIGIN_FIXED = {
    "Hs": "Named after Hassia, the Latin name of the German state of Hesse.",
    "Mt": "Named in honor of Lise Meitner.",
    "Mc": "Named after the Moscow region.",
    "Cu": "From Latin: cuprum (island of Cyprus famed for its copper mines), which also gave the symbol.",
}

# Places of discovery. Those that are a country today are the very nodes of the world knowledge base.
PLACES = {
    "Austria": (WORLD + "country/AUT", "Austria", "奧地利"),
    "Denmark": (WORLD + "country/DNK", "Denmark", "丹麥"),
    "England": (BASE + "place/England", "England", "英格蘭"),
    "Finland": (WORLD + "country/FIN", "Finland", "芬蘭"),
    "France": (WORLD + "country/FRA", "France", "法國"),
    "Germany": (WORLD + "country/DEU", "Germany", "德國"),
    "Great Britain": (BASE + "place/England", "England", "英格蘭"),
    "Italy": (WORLD + "country/ITA", "Italy", "義大利"),
    "Japan": (WORLD + "country/JPN", "Japan", "日本"),
    "Romania": (WORLD + "country/ROU", "Romania", "羅馬尼亞"),
    "Russia": (WORLD + "country/RUS", "Russia", "俄羅斯"),
    "Scotland": (BASE + "place/Scotland", "Scotland", "蘇格蘭"),
    "Spain": (WORLD + "country/ESP", "Spain", "西班牙"),
    "Sweden": (WORLD + "country/SWE", "Sweden", "瑞典"),
    "Switzerland": (WORLD + "country/CHE", "Switzerland", "瑞士"),
    "USSR": (BASE + "place/Soviet-Union", "Soviet Union", "蘇聯"),
    "United States": (WORLD + "country/USA", "United States", "美國"),
}

STATES = {
    "solid": ("solid", "固體", "固態"),
    "liquid": ("liquid", "液體", "液態"),
    "gas": ("gas", "氣體", "氣態"),
}
ROOM_TEMPERATURE = 298.15


def rows(name: str) -> list[list[str]]:
    """Reads one hand-written table; short lines are filled up with empty cells."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")]
    width = max(map(len, cells))
    return [row + [""] * (width - len(row)) for row in cells]


def load(sources):
    """Returns mendeleev's elements and phase changes as dictionaries."""
    with tempfile.NamedTemporaryFile(suffix=".db") as file:
        file.write(sources.read("mendeleev", "mendeleev/elements.db"))
        file.flush()
        database = sqlite3.connect(file.name)
        database.row_factory = sqlite3.Row
        elements = [dict(r) for r in database.execute("SELECT * FROM elements ORDER BY atomic_number")]
        phases = {}
        for row in database.execute("SELECT * FROM phasetransitions ORDER BY id"):
            phases.setdefault(row["atomic_number"], []).append(dict(row))
        database.close()
    return elements, phases


def convert(sources) -> Graph:
    elements, phases = load(sources)
    names = {row[0]: row for row in rows("elements.tsv")}
    people = {row[0]: row for row in rows("people.tsv")}
    graph = Graph()
    for state, (english, chinese, other) in STATES.items():
        node = iri(BASE + "state/" + state)
        graph.add(node, "a", "e:StateOfMatter")
        graph.labels(node, english, chinese)
        graph.add(node, "skos:altLabel", text(other, "zh-Hant"))
    for element in elements:
        add_element(graph, element, phases.get(element["atomic_number"], []), names, people)
    for key in sorted({p for row in names.values() for p in row[4].split()}):
        add_person(graph, people[key])
    return graph


def add_element(graph, element, phases, names, people) -> None:
    symbol, number = element["symbol"], element["atomic_number"]
    _, chinese, chinese_other, english_other, discoverers = names[symbol]
    english = element["name"].lower()
    node = iri(BASE + "element/" + symbol)
    series = SERIES_FIXED.get(symbol, element["series_id"])
    graph.add(node, "a", "e:Element", SERIES[series][0])
    if series in METALS:
        graph.add(node, "a", "e:Metal")
    if series in NONMETALS or symbol in NONMETAL_HALOGENS:
        graph.add(node, "a", "e:Nonmetal")
    graph.labels(node, english, chinese)
    for other in filter(None, english_other.split("|")):
        graph.add(node, "skos:altLabel", text(other, "en"))
    for other in filter(None, chinese_other.split("|")):
        graph.add(node, "skos:altLabel", text(other, "zh-Hant"))
    graph.add(node, "e:symbol", text(symbol))
    graph.add(node, "e:atomicNumber", str(number))
    if element["group_id"]:
        graph.add(node, "e:group", str(element["group_id"]))
    graph.add(node, "e:period", str(element["period"]))
    graph.add(node, "e:block", text(element["block"]))
    graph.add(node, "e:atomicWeight", decimal(element["atomic_weight"]))
    graph.add(node, "e:radioactive", boolean(bool(element["is_radioactive"])))
    if element["en_pauling"] is not None:
        graph.add(node, "e:electronegativity", decimal(element["en_pauling"], 3))
    measured = number <= LAST_MEASURED and symbol not in UNMEASURED
    state = None
    if measured:
        if element["density"] is not None:
            graph.add(node, "e:density", decimal(element["density"], 7))
        state = add_phases(graph, node, symbol, phases)
    place = PLACE_FIXED[symbol] if symbol in PLACE_FIXED else element["discovery_location"]
    for name in filter(None, (place or "").split("/")):
        target, place_english, place_chinese = PLACES[name]
        graph.add(node, "e:discoveryPlace", iri(target))
        graph.labels(iri(target), place_english, place_chinese)
        if target.startswith(BASE):
            graph.add(iri(target), "a", "w:Place")
    year = YEAR_FIXED.get(symbol, element["discovery_year"])
    if year:
        graph.add(node, "e:discoveryYear", f'"{year}"^^xsd:gYear')
    graph.add(node, "e:knownSinceAntiquity", boolean(not year))
    for person in discoverers.split():
        graph.add(node, "e:discoverer", iri(BASE + kind_path(people[person]) + person))
    origin = ORIGIN_FIXED.get(symbol, element["name_origin"])
    graph.add(node, "e:nameOrigin", text(origin if origin.endswith(".") else origin + ".", "en"))
    describe(graph, node, english, chinese, symbol, number, series, state, year, discoverers.split(), people)


def add_phases(graph, node, symbol, phases) -> str | None:
    """Adds melting, boiling and sublimation points; returns the state at room temperature."""
    chosen = [p for p in phases if p["allotrope"] == ALLOTROPE[symbol]] if symbol in ALLOTROPE else phases
    phase = chosen[0]
    melting, boiling = phase["melting_point"], phase["boiling_point"]
    if melting is not None:
        graph.add(node, "e:meltingPoint", decimal(melting, 3))
    if boiling is not None:
        predicate = "e:sublimationPoint" if phase["is_sublimation_point"] else "e:boilingPoint"
        graph.add(node, predicate, decimal(boiling, 3))
    if boiling is not None and boiling < ROOM_TEMPERATURE:
        state = "gas"
    elif melting is not None and melting < ROOM_TEMPERATURE:
        state = "liquid"
    else:
        state = "solid"
    graph.add(node, "e:stateAtRoomTemperature", iri(BASE + "state/" + state))
    return state


def describe(graph, node, english, chinese, symbol, number, series, state, year, discoverers, people) -> None:
    _, kind_english, kind_chinese = SERIES[series]
    first = f"{english.capitalize()} is a chemical element with the symbol {symbol} and atomic number {number}"
    first += f", {kind_english}"
    first += f" that is a {state} at room temperature." if state else "."
    first_chinese = f"{chinese}是化學元素，符號是 {symbol}，原子序是 {number}，屬於{kind_chinese}"
    first_chinese += f"，室溫下是{STATES[state][1]}。" if state else "。"
    if year:
        names = [people[p][2] for p in discoverers]
        joined = names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]
        second = f" It was discovered in {year} by {joined}."
        joined_chinese = "、".join(people[p][3] or people[p][2] for p in discoverers)
        second_chinese = f"{year} 年由{joined_chinese}發現。"
    else:
        second, second_chinese = " It has been known since ancient times.", "自古已為人所知。"
    graph.add(node, "rdfs:comment", text(first + second, "en"), text(spaced(first_chinese + second_chinese), "zh-Hant"))


def kind_path(person) -> str:
    return "person/" if person[1] == "person" else "institute/"


def add_person(graph, person) -> None:
    key, kind, english, chinese, others = person
    node = iri(BASE + kind_path(person) + key)
    graph.add(node, "a", "e:Scientist" if kind == "person" else "e:ResearchInstitute")
    graph.labels(node, english, chinese)
    for other in filter(None, others.split("|")):
        language, name = other.split(":", 1)
        graph.add(node, "skos:altLabel", text(name, "en" if language == "en" else "zh-Hant"))


def check(graph: Graph) -> list[str]:
    """Returns what is wrong with the result; empty when all is well."""
    problems = []
    elements = {s: v for s, v in graph.subjects.items() if "/element/" in s}
    if len(elements) != 118:
        problems.append(f"{len(elements)} elements instead of 118")
    for subject, values in elements.items():
        for predicate in ("rdfs:label", "rdfs:comment"):
            if len(values.get(predicate, [])) != 2:
                problems.append(f"{subject} lacks {predicate} in one language")
        if ("e:discoverer" in values) == (values["e:knownSinceAntiquity"] == ["true"]):
            problems.append(f"{subject} needs a discoverer or to be known since antiquity")
    return problems
