# For openai >=0.28.
# One question through openai and through plain HTTP, and whose problem it is.
# python diagnose.py, or python diagnose.py --plain (openai is not even imported).
import base64
import contextlib
import html
import io
import json
import os
import platform
import re
import ssl
import sys
import threading
import time
from datetime import datetime
from urllib import error, parse, request

VERDICTS = """
well nobody 両方とも成功しました。今は再現していません。失敗する環境で、失敗するときに実行してください。
  Both work. Nothing fails here and now; run it where and when it fails.
plain_ok nobody ライブラリなしの要求は成功しました。次に、
  openai がある環境で --plain を付けずに実行してください。
  Plain HTTP works. Next, run it without --plain where openai is installed.
absent own この Python に openai がありません。プログラムが使う Python で実行しているか確かめてください。
  openai is not installed in this Python. Check that it is the Python of your program.
import own openai か、openai が使うパッケージが壊れています。新しい仮想環境に入れ直してください。
  openai, or a package that it needs, is broken. Install it into a new virtual
  environment.
library_only github ライブラリを通したときだけ失敗します。もう一度実行し、同じ結果なら報告してください。
  Only the call through the library fails. Run it again; if it stays so, report it.
crash github サービスの応答ではなく、ライブラリ自身の例外です。もう一度実行し、
  同じ結果なら報告してください。
  The error is the library's own, no answer of the service. If it stays so, report it.
library_certificate own ライブラリだけが証明書を信頼しません。このリリースが読む場所に、
  社内の CA を加えてください。
  Only the library does not trust the certificate. Add your CA where this release looks.
plain_certificate own ライブラリは成功しました。Python の標準の HTTP だけが証明書を信頼していません。
  The library works; only Python's own HTTP does not trust the certificate.
plain_only nobody ライブラリは成功し、ライブラリなしの要求だけが失敗しました。プログラムには影響しません。
  The library works, only plain HTTP fails. Your program is not affected.
header own v1 でライブラリはキーを Authorization で送ります。途中のものが api-key しか受け付けていません。
  On v1 the library sends the key as Authorization; something between takes api-key only.
unsteady again 片方だけが、一時的なエラーで失敗しました。数回実行し、いつも同じ側かどうかを見てください。
  Only one of the two failed, with a passing error. Run it a few times: always the same
  one?
different below 2 つの失敗のしかたが違います。次の 2 つの判定を、上から順に片付けてください。
  The two fail differently. Settle the next two verdicts, from top to bottom.
settings own 必要な環境変数がないか、空です。値を入れて、もう一度実行してください。要求は送っていません。
  A needed variable is missing or empty. Set it and run again. Nothing was sent.
characters own 環境変数の値に、空白、改行、引用符、全角文字などが混じっています。取り除いてください。
  要求は送っていません。
  A variable holds a blank, a line break, a quotation mark or a letter that does not
  belong there. Remove it. Nothing was sent.
endpoint own AZURE_OPENAI_ENDPOINT は https:// で始め、ホスト名で終えます。
  /openai/v1 などは取り除いてください。要求は送っていません。
  AZURE_OPENAI_ENDPOINT begins with https:// and ends with the host name. Remove
  /openai/v1 and the like. Nothing was sent.
key own キーまたはトークンが拒否されました (401)。キーとエンドポイントを、
  同じリソースから写し直してください。
  Key or token refused (401). Copy key and endpoint again, from one and the same resource.
role own ID に権限がありません。ロールを割り当て、反映されるまで待ってください。
  The identity has no role for this. Assign one, and wait until it takes effect.
forbidden network リソースのネットワーク規則が、この場所からの接続を断りました (403)。
  許可された場所から実行してください。
  Network rules of the resource keep you out (403). Run it from a network that is let in.
blocked microsoft リソースが遮断されています (403)。用途と是正措置を添えて申し出てください。
  The resource is blocked (403). Ask, with your use case and what you corrected.
deployment own その名前のデプロイがありません (404)。モデル名ではなくデプロイ名を入れます。
  作った直後なら数分待ってください。
  No deployment has this name (404). Use the deployment's name, not the model's; wait a
  few minutes if it is new.
address own アドレスが違います (404)。AZURE_OPENAI_ENDPOINT と OPENAI_API_VERSION を見直してください。
  The address is wrong (404). Check AZURE_OPENAI_ENDPOINT and OPENAI_API_VERSION.
version own api-version が受け付けられません (400)。OPENAI_API_VERSION を直すか、
  外して v1 を使ってください。
  The api-version is not taken (400). Correct OPENAI_API_VERSION, or unset it to use v1.
filter own コンテンツ フィルターが止めました (400)。無害な質問なので、フィルターの設定を見直してください。
  The content filter stopped it (400). The question is harmless: check the filter's
  settings.
request own 要求が断られました (4xx)。メッセージが挙げる項目を見直してください。
  The request is refused (4xx). Check what the message names.
quota quota クォータを使い切りました (429)。待つか要求を減らし、それでも足りなければ申請してください。
  The quota is used up (429). Wait or send less; if that is not enough, ask for more.
capacity microsoft サービスが混み合っています (429)。待って再試行してください。
  クォータの申請では直りません。続くなら送ってください。
  The service is short of capacity (429). Wait and retry; more quota does not help. If it
  stays so, report it.
limited own 429 ですが、クォータか混雑かは文面から分かりません。待って再試行し、使用量を確かめてください。
  429, and its words do not tell quota from capacity. Wait, retry, and look at your usage.
service microsoft サービスの側のエラーです (5xx)。サービス正常性を見て、
  続くなら apim-request-id を添えて送ってください。
  An error of the service (5xx). See service health; if it stays, send the
  apim-request-id.
certificate network サーバーの証明書が信頼されません。通信を検査する装置があれば、
  その CA をこのコンピューターに入れてもらってください。
  The server's certificate is not trusted. If a device inspects traffic, its CA has to be
  installed on this computer.
certfile own SSL_CERT_FILE か REQUESTS_CA_BUNDLE が指すファイルがありません。
  SSL_CERT_FILE or REQUESTS_CA_BUNDLE names a file that is not there.
tls network TLS でつながりません。プロキシやファイアウォール、または https ではないポートが原因です。
  TLS fails. A proxy or a firewall is in the way, or the port does not speak https.
proxy network プロキシにつながらないか、断られました。HTTPS_PROXY と NO_PROXY の値を見直してください。
  The proxy is not reached, or refuses. Check the values of HTTPS_PROXY and NO_PROXY.
proxy_differs own 片方だけがプロキシで失敗しました。ALL_PROXY、NO_PROXY、SOCKS の読み方は両者で違います。
  Only one of the two fails at a proxy. They read ALL_PROXY, NO_PROXY and SOCKS
  differently.
name network ホスト名を解決できません。AZURE_OPENAI_ENDPOINT の綴り、DNS、VPN を確かめてください。
  The host name is not resolved. Check the spelling of AZURE_OPENAI_ENDPOINT, DNS, VPN.
unreachable network サーバーまで届きません。ファイアウォール、VPN、ポートを確かめてください。
  The server is not reached. Check firewall, VPN and port.
timeout microsoft 時間内に応答がありません。DIAGNOSE_TIMEOUT を延ばし、
  それでも続くなら時刻を添えて送ってください。
  No answer in time. Raise DIAGNOSE_TIMEOUT; if it stays so, send it with the times.
dropped network 応答の前に接続が切られました。途中の装置を確かめてください。
  The connection is cut before the answer. Check the devices in between.
foreign network Azure OpenAI ではないものが答えています。プロキシ、ログイン画面、
  エンドポイントを確かめてください。
  Something that is not Azure OpenAI answers. Check proxy, sign-in page and endpoint.
"""
DESKS = {
    "own": ("自分の設定 (送る先はありません)", "your own settings (nobody to send it to)"),
    "microsoft": ("Microsoft のサポート リクエスト", "Microsoft support request"),
    "github": ("openai-python の GitHub issue", "GitHub issue of openai-python"),
    "quota": ("クォータの申請フォーム", "the quota form"),
    "network": ("自分の組織のネットワーク管理者", "your network administrators"),
    "again": (
        "いつもライブラリだけなら openai-python の GitHub issue、変わるなら Microsoft",
        "always the library alone: GitHub issue of openai-python; it changes: Microsoft",
    ),
    "below": ("次の 2 つの判定を参照", "see the next two verdicts"),
    "nobody": ("なし", "nobody"),
}
PASSING = {"service", "timeout", "dropped", "unreachable", "name"}
EITHER_SIDE = {"quota", "capacity", "limited", "foreign", "certfile", "import"}


def verdict(library, plain, key_as_bearer=False):
    """Return names in VERDICTS; library is None where it was not asked."""
    if library in (None, "absent", "import"):
        first = [library] if library else []
        return first or ["plain_ok"] if plain == "ok" else [*first, plain]
    if library == plain:
        return ["well" if plain == "ok" else plain]
    if "ok" not in (library, plain):
        return ["different", library, plain]
    failed = library if plain == "ok" else plain
    if failed in PASSING:
        return ["unsteady"]
    if failed == "proxy":
        return ["proxy_differs"]
    side = "library" if plain == "ok" else "plain"
    if failed == "certificate":
        return [side + "_certificate"]
    if side == "library" and failed == "key" and key_as_bearer:
        return ["header"]
    return [failed] if failed in EITHER_SIDE else [side + "_only"]


def finding(half):
    """One word for how a half ended: ok, or a name in VERDICTS."""
    status, code, said = half.status or 0, str(half.code), str(half.message).lower()
    if status == 407:
        return "proxy"
    if half.kind:
        return half.kind
    if status in (401, 403):
        if code == "PermissionDenied" or "data action" in said:
            return "role"
        if status == 401:
            return "key"
        return "blocked" if re.search("block|abus|suspend", said) else "forbidden"
    if status == 404:
        named = code in ("DeploymentNotFound", "model_not_found")
        return "deployment" if named else "address"
    if status == 429:
        if re.search("capacity|high demand|overload|busy", said):
            return "capacity"
        return "quota" if re.search("quota|rate limit", said) else "limited"
    if status == 400:
        if "content_filter" in code or "ResponsibleAI" in str(half.inner):
            return "filter"
        if re.search("api.version", said):
            return "version"
    if status == 408 or status >= 500:
        return "service"
    return "request" if status >= 400 else "ok"


UNTRUSTED = "certificate.verify.failed|SSLCertVerificationError"
NO_NAME = "gaierror|getaddrinfo|name or service|nodename|name resolution"
CONNECTING = "ConnectTimeout|ConnectError|NewConnectionError|URLError"
CUT = "RemoteProtocolError|RemoteDisconnected|ConnectionReset|IncompleteRead|ReadError"
KINDS = (  # the first that fits what the chain of exceptions says
    ("certfile", "FileNotFoundError|CA certificate bundle"),
    ("certificate", UNTRUSTED),
    ("proxy", "ProxyError|tunnel connection|to proxy|socks"),
    ("name", NO_NAME),
    ("foreign", r"^(?!.*RemoteDisconnected).*(BadStatusLine|LineTooLong|illegal )"),
    ("foreign", "JSONDecodeError|RecursionError"),
    ("dropped", CUT + "|Connection aborted|EOF occurred"),
    ("tls", r"SSLError|\[SSL"),
    ("unreachable", rf"^(?=.*timed out).*({CONNECTING})|refused|unreachable|no route"),
    ("timeout", "Timeout|timed out"),
    ("unreachable", CONNECTING),
    ("import", "ImportError|ModuleNotFoundError|argument 'proxies'"),
    ("crash", ""),
)


def kind_of(links, proxied):
    """Name in VERDICTS for a chain of exceptions without an answer."""
    said = " ".join("{} {}".format(type(one).__name__, text_of(one)) for one in links)
    kind = next(name for name, words in KINDS if re.search(words, said, re.I | re.S))
    return "proxy" if proxied and kind in ("name", "unreachable") else kind


def chain(problem):
    """Return an exception and its causes, outermost first."""
    links = []
    while isinstance(problem, BaseException) and problem not in links and len(links) < 8:
        links.append(problem)
        reason = getattr(problem, "reason", None)  # urllib's own way to name a cause
        problem = reason if isinstance(reason, BaseException) else problem.__cause__
        problem = problem or links[-1].__context__
    return links


def text_of(problem):
    try:
        return str(problem)
    except Exception:
        return ""


HEADERS = "apim-request-id x-request-id retry-after retry-after-ms".split()


class Half:
    """How one of the two requests ended."""

    def __init__(self):
        self.seconds, self.headers = 0.0, {}
        self.status = self.error = self.kind = self.code = None
        self.inner = self.message = None

    def answered(self, status, headers, text):
        """Take an answer; anything that is not in Azure's form becomes `foreign`."""
        self.status, body = status, {}
        for name, value in dict(headers or {}).items():
            if name.lower() in HEADERS or name.lower().startswith("x-ratelimit-"):
                self.headers[name.lower()] = value
        with contextlib.suppress(ValueError, RecursionError, TypeError):
            body = json.loads(text)
        body = body if isinstance(body, dict) else {}
        if status < 300 and body.get("choices"):
            return
        told = body if "statusCode" in body else body.get("error")
        if isinstance(told, dict) and not 200 <= status < 400:
            inner = told.get("innererror") or told.get("inner_error")
            self.inner = inner.get("code") if isinstance(inner, dict) else None
            self.code, self.message = told.get("code"), told.get("message")
        else:
            self.message = text or "(an empty answer)"
            if status < 400 or "apim-request-id" not in self.headers:
                self.kind = "foreign"

    def failed(self, problem, proxied=False):
        """Take an exception, which may carry an answer."""
        links = chain(problem)
        self.error = " <- ".join(type(one).__name__ for one in links)
        response = getattr(problem, "response", None)
        status = getattr(response, "status_code", getattr(problem, "http_status", None))
        if isinstance(status, int):
            source = problem if response is None else response
            text = getattr(source, "http_body", None) or getattr(source, "text", "")
            self.answered(status, source.headers, text)
            if finding(self) != "ok":
                return
        self.message = text_of(links[-1]) or text_of(problem)
        self.kind = kind_of(links, proxied) if status is None else "crash"


NEEDED = "AZURE_OPENAI_ENDPOINT {} AZURE_OPENAI_DEPLOYMENT"
CREDENTIALS = ("AZURE_OPENAI_API_KEY", "AZURE_OPENAI_AD_TOKEN")
AZURE_HOST = r"\.((?:openai|cognitiveservices|services\.ai)\.azure\.(?:com|us|cn))$"
GATEWAY_HOST = r"\.(azure-api\.net)$"


class Settings:
    """What is asked, of whom, and which variables cannot be right."""

    def __init__(self, env):
        given = [name for name in CREDENTIALS if env.get(name)]
        credential = (given or CREDENTIALS)[0]
        self.endpoint = env.get("AZURE_OPENAI_ENDPOINT", "").strip().rstrip("/")
        self.deployment = env.get("AZURE_OPENAI_DEPLOYMENT", "")
        self.version = env.get("OPENAI_API_VERSION", "")
        self.credential = env.get(credential, "")
        self.is_key = credential == CREDENTIALS[0]
        self.timeout = seconds(env.get("DIAGNOSE_TIMEOUT", ""))
        needed = NEEDED.format(credential).split()
        self.missing = [name for name in needed if not env.get(name, "").strip()]
        wrong = r"[^\x21-\x7e]|^['\"]|['\"]$"
        self.odd = [
            name
            for name in [*needed, "OPENAI_API_VERSION"]
            if name not in self.missing and re.search(wrong, env.get(name, ""))
        ]
        self.scheme, self.host, self.path, self.fits = parts(self.endpoint)
        self.proxies = proxies_for(self.scheme, self.host)

    def verdict(self):
        """Return why asking is useless, and the variables meant; None where it is not."""
        if self.missing:
            return "settings", self.missing
        if self.odd:
            return "characters", self.odd
        return (None, []) if self.fits else ("endpoint", ["AZURE_OPENAI_ENDPOINT"])


def seconds(text):
    try:
        return float(text) if 0 < float(text) <= 600 else 30.0
    except ValueError:
        return 30.0


def parts(endpoint):
    """Return scheme, host, path, and whether it can be an endpoint."""
    try:
        url = parse.urlsplit(endpoint)
        host, _ = url.hostname or "", url.port
    except ValueError:
        return "", "", "", False
    fits = url.scheme in ("http", "https") and host and "@" not in url.netloc
    fits = fits and not url.query and not re.search("/openai/(v1|deployments)", url.path)
    if re.search(AZURE_HOST, host):
        fits = fits and url.scheme == "https" and not url.path
    return url.scheme, host, url.path, bool(fits)


def proxies_for(scheme, host):
    """Return the proxy for this host; ALL_PROXY counts, as it does in the library."""
    try:
        found = request.getproxies()
        proxy = found.get(scheme) or found.get("all")
        return {} if not proxy or request.proxy_bypass(host) else {scheme: proxy}
    except (OSError, ValueError):
        return {}


# The rules of redact.py. The values of your own variables are masked before them.
GUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
NAMES = (
    r"(?:api|account|access|subscription)[-_]?key|"
    r"authorization|password|\bpwd|secret|token|\bsig"
)
BETWEEN = (
    r"(?:[\\\"']*\s*(?:[:=]|=>|%3d)\s*(?:b?[\\\"']+)?|"
    r"[\"']\s*,\s*b?[\"'])"
)
SCHEMES = r"bearer|basic|negotiate|ntlm"
HARMLESS = rf"<|(?:{SCHEMES}|none|null|set|not set)(?![^\s\"',;}}])"
AZURE = (
    r"(?:openai|cognitiveservices|services\.ai|vault|azurecr)\.(?:azure|io)|"
    r"azure-api|azurewebsites|azurefd|azurecontainerapps|search\.windows|"
    r"(?:blob|queue|table)\.core\.windows"
)
PART = r"[a-z0-9-]{1,63}"
CREDENTIAL = r"[\w.~+/=-]{8,}"
GAP = r"\W{1,6}"
MAILBOX = r"[a-z0-9_.+-]{1,64}"
OWNERS = r"subscription|tenant|client|object|principal"
RULES = (
    (r"(//)[^/\s@\"']{1,256}@", r"\1<secret>@"),
    (rf"\b({SCHEMES})((?:\s|%20)+){CREDENTIAL}", r"\1\2<secret>"),
    (r"\beyJ[\w-]{8,}(?:\.[\w-]*){1,4}", "<token>"),
    (rf"\b((?:set-)?cookie{BETWEEN})[^\"'\\\r\n]+", r"\1<secret>"),
    (rf"((?:{NAMES}){BETWEEN})(?!{HARMLESS})[^\s\"'\\,;&<]+", r"\1<secret>"),
    (r"\b(?:sk-[\w-]{16,}|[0-9a-f]{32}|[0-9a-z]{40,})\b", "<key>"),
    (rf"\b(?!privatelink\.){PART}(?=\.(?:privatelink\.)?(?:{AZURE})\b)", "<resource>"),
    (rf"(/(?:subscriptions|tenants)/|microsoftonline\.com/){GUID}", r"\1<id>"),
    (rf"(\b(?:{OWNERS})[-_ ]?id{GAP}){GUID}", r"\1<id>"),
    (r"(/(?:resourceGroups|accounts|projects)/)[^/\s\"'?,]+", r"\1<name>"),
    (rf"{MAILBOX}@{PART}(?:\.{PART})+", "<e-mail>"),
    (r"(/home/|/Users/|[a-z]:\\{1,2}Users\\{1,2})[^/\\\s\"']+", r"\1<user>"),
)
SECRET_NAME = "KEY|TOKEN|SECRET|PASSW|CREDENTIAL|CONNECTION_STRING|SAS"
PROXIES = "HTTPS_PROXY HTTP_PROXY ALL_PROXY NO_PROXY".split()
BYTES = ("utf-8", "surrogateescape")
ESCAPES = (
    lambda value: parse.quote(value, "", *BYTES),
    lambda value: parse.quote_plus(value, "", *BYTES),
    lambda value: json.dumps(value)[1:-1],
    lambda value: json.dumps(value, ensure_ascii=False)[1:-1],
    lambda value: repr(value)[1:-1],
    html.escape,
)


def forms(value):
    """Return the ways in which a value may stand in a text: parts, escaped, in base64."""
    found = {value, value.strip(" \t\r\n'\"")}
    found.update(part for part in re.split(r"[\s;&.'\"]+", value) if len(part) > 7)
    for one in list(found):
        raw = one.encode(*BYTES)
        for shift in range(3):  # base64 differs by where in a longer text the value began
            text = base64.b64encode(bytes(shift) + raw).decode()
            text = text[(0, 2, 3)[shift] : (shift + len(raw)) * 8 // 6]
            found.update({text, text.replace("+", "-").replace("/", "_")})
    for _ in range(2):
        found.update([escape(one) for one in found for escape in ESCAPES])
    return {one for one in found if len(one) > 3}


def masker(env):
    """Return a function that masks an environment's secrets, and what looks like one."""
    secrets, hosts = set(), {parts(env.get("AZURE_OPENAI_ENDPOINT", ""))[1]}
    for name, value in env.items():
        if name.upper() in PROXIES:
            login, _, rest = value.rpartition("://")[2].rpartition("@")
            secrets.update([login, *login.split(":", 1)])
            secrets.update(map(parse.unquote, list(secrets)))
            if name.upper() != "NO_PROXY":
                hosts.add(re.split("[:/]", rest)[0])
        elif re.search(SECRET_NAME, name.upper()) and len(value) > 3:
            secrets.add(value)
    hosts |= {host.split(".")[0] for host in hosts if re.search(AZURE_HOST, host)}
    known = [one_of({form for one in secrets for form in forms(one)}, "<secret>")]
    known.append(one_of({host for host in hosts if len(host) > 3}, "<host>"))

    def mask(text):
        for pattern, instead in [*known, *RULES]:
            text = re.sub(pattern, instead, text, flags=re.I)
        return text

    return mask


def one_of(values, instead):
    longest_first = sorted(values, key=len, reverse=True)
    return "|".join(map(re.escape, longest_first)) or r"(?!)", instead


def shown(value, mask, limit=300):
    """Return a value as one masked line of bounded length."""
    text = mask(str(value)[:20000])
    text = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return text if len(text) <= limit else text[:limit] + " ..."


QUESTION = [{"role": "user", "content": "Say hello."}]


def ask_plain(settings):
    """Ask by urllib; return status, headers and text."""
    url = settings.endpoint + "/openai/v1/chat/completions"
    if settings.version:
        name = parse.quote(settings.deployment, "")
        url = f"{settings.endpoint}/openai/deployments/{name}/chat/completions"
        url += "?api-version=" + parse.quote(settings.version)
    body = json.dumps({"model": settings.deployment, "messages": QUESTION}).encode()
    headers = {"Content-Type": "application/json", "api-key": settings.credential}
    if not settings.is_key:
        headers["Authorization"] = "Bearer " + headers.pop("api-key")
    opener = request.build_opener(request.ProxyHandler(settings.proxies), NoRedirect)
    question = request.Request(url, body, headers)
    try:
        answer = opener.open(question, timeout=settings.timeout)
    except error.HTTPError as refused:
        answer = refused
    with answer:
        text = answer.read(1000000).decode("utf-8", "replace")
    return answer.getcode(), answer.headers, text


class NoRedirect(request.HTTPRedirectHandler):
    """A redirect is an answer too, and the key must not travel on."""

    def redirect_request(self, *_):
        return None


def ask_library(openai, settings):
    """Ask by openai 1.0 or newer, without retries."""
    options = {"timeout": settings.timeout, "max_retries": 0}
    if settings.version:
        options["api_key" if settings.is_key else "azure_ad_token"] = settings.credential
        options.update(azure_endpoint=settings.endpoint, api_version=settings.version)
        client = openai.AzureOpenAI(**options)
    else:
        url = settings.endpoint + "/openai/v1/"
        client = openai.OpenAI(base_url=url, api_key=settings.credential, **options)
    create = client.chat.completions.with_raw_response.create
    answer = create(model=settings.deployment, messages=QUESTION)
    text = answer.http_response.text
    if '"choices"' in text:
        answer.parse()
    return answer.status_code, answer.headers, text


def ask_0_28(openai, settings):
    """Ask by openai 0.28; it does not hand out the headers of a good answer."""
    openai.api_requestor.MAX_CONNECTION_RETRIES = 0
    openai.api_key, openai.api_version = settings.credential, settings.version or None
    openai.api_base, openai.api_type = settings.endpoint + "/openai/v1", "open_ai"
    name = "model"
    if settings.version:
        openai.api_base, name = settings.endpoint, "engine"
        openai.api_type = "azure" if settings.is_key else "azure_ad"
    options = {name: settings.deployment, "request_timeout": settings.timeout}
    completion = openai.ChatCompletion.create(messages=QUESTION, **options)
    return 200, {}, json.dumps(completion)


def load_openai():
    """Return the module, its version, and how the import failed if it did."""
    half = Half()
    try:
        with quiet():
            import openai

            version = getattr(openai, "__version__", None) or openai.version.VERSION
    except KeyboardInterrupt:
        raise
    except BaseException as problem:
        half.failed(problem)
        half.message, half.kind = text_of(problem), "import"
        if isinstance(problem, ModuleNotFoundError) and problem.name == "openai":
            half.kind = "absent"
        return None, "not loaded", half
    return openai, version, None


@contextlib.contextmanager
def quiet():
    """Keep what a package prints, and may hold a key, out of the report."""
    with contextlib.redirect_stdout(io.StringIO()) as sink:
        with contextlib.redirect_stderr(sink):
            yield


def run(ask, settings):
    """Ask in a thread, because some waits know no time-out, and return how it ended."""
    half, begun, limit = Half(), time.monotonic(), 2 * settings.timeout + 5

    def work():
        try:
            half.answered(*ask())
        except BaseException as problem:
            half.failed(problem, bool(settings.proxies))

    thread = threading.Thread(target=work, daemon=True)
    with quiet():
        thread.start()
        while thread.is_alive() and time.monotonic() - begun < limit:
            thread.join(0.2)  # a longer wait would hold back Ctrl-C on Windows
    if thread.is_alive():
        half = Half()
        half.kind, half.message = "timeout", f"no end after {limit:.0f} seconds"
    half.seconds = time.monotonic() - begun
    return half


def installed(names):
    """Return name and version of the packages that are there."""
    try:
        from importlib.metadata import version
    except ImportError:  # Python 3.7
        return "unknown on this Python"
    found = []
    for name in names.split():
        with contextlib.suppress(Exception):
            found.append(f"{name} {version(name)}")
    return ", ".join(found) or "none"


def state(name):
    for spelling in (name, name.lower()):
        if spelling in os.environ:
            note = " (lower case)" if spelling != name and os.name != "nt" else ""
            return ("set" if os.environ[spelling].strip() else "set, but empty") + note
    return "not set"


def facts(settings, loaded):
    """Yield label and value of everything but the two requests."""
    yield "time", datetime.now().astimezone().isoformat(timespec="seconds")
    yield "system", platform.platform()
    yield "Python", f"{platform.python_version()} ({platform.python_implementation()})"
    yield "openai", f"{installed('openai')}; {loaded}"
    yield "HTTP stack", installed("httpx2 httpcore2 httpx httpcore requests urllib3")
    yield "other packages", installed("pydantic pydantic-core jiter typing-extensions")
    yield "trust", f"{ssl.OPENSSL_VERSION}; {installed('certifi truststore')}"
    for name in ["SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", *PROXIES]:
        yield name, state(name)
    yield "proxy for this endpoint", "yes" if settings.proxies else "no"
    yield "API", f"dated, {settings.version}" if settings.version else "v1"
    found = re.search(AZURE_HOST, settings.host) or re.search(GATEWAY_HOST, settings.host)
    yield "host", "*" + found.group() if found else "not a name that Azure gives"
    yield "credential", "key" if settings.is_key else "token"
    yield "time-out", f"{settings.timeout:g} s"


def lines_of(half):
    """Yield label and value of one half."""
    yield "seconds", f"{half.seconds:.2f}"
    yield "status", half.status or "no answer"
    for label in ("error", "code", "inner", "message"):
        if getattr(half, label) is not None:
            yield label.replace("inner", "inner code"), getattr(half, label)
    half.headers.setdefault("apim-request-id", "none")
    yield from sorted(half.headers.items())[:15]


def texts():
    """Return desk, Japanese and English of every verdict."""
    found = {}
    for block in re.split(r"\n(?! )", VERDICTS.strip()):
        name, desk, text = block.split(None, 2)
        lines = [line.strip() for line in text.splitlines()]
        japanese = "".join(line for line in lines if not line.isascii())
        found[name] = desk, japanese, " ".join(line for line in lines if line.isascii())
    return found


def say(line):
    print(line, flush=True)


def conclude(names):
    """Print the verdicts; return the exit code."""
    for name in names:
        desk, japanese, english = texts()[name]
        say(f"\n=== VERDICT: {name} ===")
        say(f"{japanese}\n  送り先: {DESKS[desk][0]}")
        say(f"{english}\n  Send this to: {DESKS[desk][1]}")
    return 0 if names[0] in ("well", "plain_ok") else 1


def diagnose(plain_only, mask):
    """Print the report; return 0 when all is well, else 1."""
    os.environ.pop("OPENAI_LOG", None)  # old releases would log the key
    settings = Settings(os.environ)
    for name in CREDENTIALS:
        if os.environ.get(name) != settings.credential:
            os.environ.pop(name, None)  # the library would take it besides
    openai, loaded, half = None, "not imported", None
    if not plain_only:
        openai, version, half = load_openai()
        loaded = f"loaded {version}" if openai else version
    say("=== openai and Azure OpenAI: diagnosis ===")
    for label, value in facts(settings, loaded):
        say(f"{label}: {shown(value, mask)}")
    useless, meant = settings.verdict()
    if useless:
        say("wrong: " + ", ".join(meant))
        return conclude([useless])
    if openai:
        ask = ask_library if hasattr(openai, "OpenAI") else ask_0_28
        half = run(lambda: ask(openai, settings), settings)
    if half:
        show("through openai", half, mask)
    plain = run(lambda: ask_plain(settings), settings)
    show("plain HTTP", plain, mask)
    bearer = settings.is_key and not settings.version
    return conclude(verdict(half and finding(half), finding(plain), bearer))


def show(title, half, mask):
    say(f"\n--- {title} ---")
    for label, value in lines_of(half):
        say(f"{shown(label, mask)}: {shown(value, mask)}")


def main(arguments):
    sys.stdout.reconfigure(errors="backslashreplace")
    if arguments not in ([], ["--plain"]):
        say("python diagnose.py [--plain]")
        return 2
    try:
        return diagnose(bool(arguments), masker(dict(os.environ)))
    except KeyboardInterrupt:
        say("\n中断しました。\nInterrupted; there is no verdict.")
        return 130
    except BrokenPipeError:
        os._exit(1)
    except Exception as problem:
        say(f"\n診断そのものが失敗しました。\nThe kit itself failed: {type(problem).__name__}.")
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
