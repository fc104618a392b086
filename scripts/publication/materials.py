"""Write what the site is made with as a bill of materials (CycloneDX 1.6), from a lock. Pure."""

from __future__ import annotations

import json
import re
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

_PACKAGE = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^\s;\\]+)")
_HASH = re.compile(r"--hash=sha256:(?P<hash>[0-9a-f]{64})")


def bill(lock: str) -> str:
    """Return the bill of the packages of a lock as JSON, each with the hashes of its files."""
    found = Bom(components=components(lock), serial_number=uuid5(NAMESPACE_URL, lock))
    written = json.loads(JsonV1Dot6(found).output_as_string())
    # The same lock gives the same bill, whenever it is made.
    del written["metadata"]["timestamp"]
    return json.dumps(written, indent=1) + "\n"


def components(lock: str) -> list[Component]:
    """Return the packages of a lock, in its order."""
    made: list[Component] = []
    for line in lock.splitlines():
        if package := _PACKAGE.match(line):
            name, version = package["name"], package["version"]
            url = PackageURL("pypi", name=name, version=version)
            made.append(
                Component(name=name, version=version, type=ComponentType.LIBRARY, purl=url, bom_ref=str(url))
            )
        for found in _HASH.finditer(line):
            made[-1].hashes.add(HashType(alg=HashAlgorithm.SHA_256, content=found["hash"]))
    return made
