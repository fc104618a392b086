# For openai >=0.28.
# Versions, and which variables are set. Never what a variable holds.
import os
import platform
import ssl
from importlib.metadata import PackageNotFoundError, version

PACKAGES = (
    "openai httpx2 httpcore2 httpx httpcore requests aiohttp anyio "
    "pydantic pydantic-core jiter typing-extensions truststore certifi "
    "azure-identity"
)
VARIABLES = (
    "AZURE_OPENAI_ENDPOINT AZURE_OPENAI_API_KEY AZURE_OPENAI_AD_TOKEN "
    "OPENAI_API_VERSION OPENAI_BASE_URL OPENAI_API_KEY OPENAI_API_TYPE "
    "OPENAI_API_BASE OPENAI_LOG HTTPS_PROXY HTTP_PROXY ALL_PROXY NO_PROXY "
    "SSL_CERT_FILE SSL_CERT_DIR REQUESTS_CA_BUNDLE"
)


def installed(package):
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def state(name):
    value = os.environ.get(name, os.environ.get(name.lower()))
    if value is None:
        return "not set"
    if not value.strip():
        return "set, but empty"
    if value != value.strip(" \t\r\n'\""):
        return "set, with a space, a line break or a quotation mark at an end"
    return "set"


print(f"Python: {platform.python_version()} ({platform.python_implementation()}), {ssl.OPENSSL_VERSION}")
print(f"system: {platform.platform()}")
for name in PACKAGES.split():
    print(f"{name}: {installed(name)}")
for name in VARIABLES.split():
    print(f"{name}: {state(name)}")
