"""Whether a private CA is trusted that is in one place alone: the system's, certifi's, or a variable's."""

from __future__ import annotations

import functools
import shutil
from collections.abc import Sequence
from pathlib import Path

from scripts.azure_double.server import AzureDouble
from scripts.probes import inside, private_ca
from scripts.probes.inside import Answers, ProbeFailedError
from scripts.probes.throwaway import Throwaway
from scripts.probes.workspace import Workspace


def answers(work: Workspace) -> Answers:
    """Return, for each place, whether a request over TLS is answered."""
    where = work.working
    with private_ca.double_behind_a_private_ca(work.folder) as (double, authority):
        ask = functools.partial(_ask, where, double, authority.alone)
        variables = ask("nowhere,ssl-cert-file,requests-ca-bundle")
        system = ask("system", before=_seeing(authority.bundle))
        return {**variables, **system, **_in_certifi(where, authority.bundle, ask)}


def _ask(where: Throwaway, double: AzureDouble, file: Path, ways: str, before: Sequence[str] = ()) -> Answers:
    variables = {"PROBE_TRUST": ways, "PROBE_CA_FILE": str(file)}
    return inside.answers(where, "trust", double, variables=variables, before=before)


def _in_certifi(where: Throwaway, bundle: Path, ask: functools.partial[Answers]) -> Answers:
    """Ask with the CA in certifi's file, made anew: the one there is shared with other environments."""
    file = where.packages_folder / "certifi" / "cacert.pem"
    if not file.is_file():
        return {"connection.trust-certifi": False}
    file.unlink()
    shutil.copy(bundle, file)
    return ask("certifi")


def _seeing(bundle: Path) -> list[str]:
    """Return the words before a command that let it see a bundle in place of the system's."""
    system = private_ca.system_file()
    if not system.is_file():
        raise ProbeFailedError(f"there is no bundle of the system at {system}")
    if reason := private_ca.why_nothing_can_be_replaced():
        raise ProbeFailedError(reason)
    return private_ca.replacing(system.resolve(), bundle)
