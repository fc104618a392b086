# Without openai; needs the standard library.
# To which address the endpoint's name leads, seen from this very machine.
import ipaddress
import os
import socket
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

host = urlsplit(os.environ["AZURE_OPENAI_ENDPOINT"]).hostname
try:
    found = socket.getaddrinfo(host, 443, type=socket.SOCK_STREAM)
except socket.gaierror as error:
    raise SystemExit(f"{host} does not resolve: {error}") from None
for address in sorted({place[0] for *_, place in found}):
    kind = "private" if ipaddress.ip_address(address).is_private else "public"
    print(f"{host} -> {address} ({kind})")
if "https" in getproxies() and not proxy_bypass(host):
    print("A proxy is set. It looks the name up itself, and calls from its own address.")
