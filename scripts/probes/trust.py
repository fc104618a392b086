"""Whether a private CA is trusted that is in one place alone: the system's, certifi's, or a variable's."""

from __future__ import annotations

import functools
import shutil
import ssl
import subprocess
import sys
from pathlib import Path

import certifi
import trustme

from scripts.azure_double.server import AzureDouble
from scripts.probes import inside
from scripts.probes.inside import Answers, ProbeFailedError
from scripts.probes.throwaway import Throwaway
from scripts.probes.workspace import Workspace

_NAMESPACE = ("unshare", "--user", "--map-root-user", "--mount")


def answers(work: Workspace) -> Answers:
    """Return, for each place, whether a request over TLS is answered."""
    where = work.working
    authority = trustme.CA()
    alone, bundle = work.folder / "ca.pem", work.folder / "bundle.pem"
    authority.cert_pem.write_to_path(str(alone))
    shutil.copy(certifi.where(), bundle)
    authority.cert_pem.write_to_path(str(bundle), append=True)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(tls)
    with AzureDouble(tls) as double:
        ask = functools.partial(_ask, where, double, alone)
        variables = ask("nowhere,ssl-cert-file,requests-ca-bundle")
        system = ask("system", before=_seeing(bundle))
        return {**variables, **system, **_in_certifi(where, bundle, ask)}


def _ask(
    where: Throwaway, double: AzureDouble, file: Path, ways: str, before: tuple[str, ...] = ()
) -> Answers:
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


def _seeing(bundle: Path) -> tuple[str, ...]:
    """Return the words before a command that let it see a bundle in place of the system's."""
    system = Path(ssl.get_default_verify_paths().openssl_cafile)
    if not system.is_file() or (reason := _why_no_namespace()):
        raise ProbeFailedError(f"the system's bundle cannot be replaced for one process: {reason or system}")
    script = 'mount --bind "$1" "$2" && shift 2 && exec "$@"'
    return (*_NAMESPACE, "sh", "-c", script, "sh", str(bundle), str(system.resolve()))


@functools.cache
def _why_no_namespace() -> str:
    if sys.platform != "linux" or not shutil.which("unshare"):
        return "that needs Linux and unshare"
    done = subprocess.run([*_NAMESPACE, "true"], capture_output=True, text=True, check=False)
    return done.stderr.strip() if done.returncode else ""
